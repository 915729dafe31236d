// Made by scripts/unicode-table.ts; not to be changed by hand. What the signs mean: characters.ts.

/** Changes whenever the tables do: an index made with other ones is refused and made anew. */
export const UNICODE_TABLE = '17.0-1';

export const UNIT_PAGES =
  '0.0.0 _1c Na _7 nq.b _6 Lq _1b n.b _2 i _4 n2.3 _ l.66 _3 n.2 n.p _ D3 _ n.b n.b n.b n.b n.b n.b' +
  ' D n.d n.f n.f n.f n.f n.j n.j n.j n.j n.e n2.o n.p n.p n.p n.p _ n.p n.v n.v n.v n.v n.z D d l.' +
  'b l.b l.b l.b l.b l.b d l.d l.f l.f l.f l.f l.j l.j l.j l.j l.e l2.o l.p l.p l.p l.p _ l.p l.v l' +
  '.v l.v l.v l.z d l.z;10.8.0 n.b l.b n.b l.b n.b l.b n.d l.d n.d l.d n.d l.d n.d l.d n.e l.e n.e ' +
  'l.e n.f l.f n.f l.f n.f l.f n.f l.f n.f l.f n.h l.h n.h l.h n.h l.h n.h l.h n.i l.i n.i l.i n.j ' +
  'l.j n.j l.j n.j l.j n.j l.j n.j l.j D d n.k l.k n.l l.l N n.m l.m n.m l.m n.m l.m n.m l.m n.m l.' +
  'm n.o l.o n.o l.o n.o l.o l.o n.o l.o n.p l.p n.p l.p n.p l.p D d n.s l.s n.s l.s n.s l.s n.t l.' +
  't n.t l.t n.t l.t n.t l.t n.u l.u n.u l.u n.u l.u n.v l.v n.v l.v n.v l.v n.v l.v n.v l.v n.v l.' +
  'v n.x l.x n.z l.z n2.z l.10 n.10 l.10 n.10 l.10 l.t L n.2k n.13 L n.14 L n.2l n.15 L n2.2n n.16 ' +
  'L N n.1w n.2q n.2s n.18 L n.2x n.30 L n.36 n.35 n.1a L3 n.3c n.3f L n.3i n.p l.p n.1e L n.1f L n' +
  '.3t n.1g L n.3w N2 n.1j L n.41 n.v l.v n2.43 n.1k L n.1l L n.4b n.1m L N2 n.1p L N L N4 D2 d D2 ' +
  'd D2 d n.b l.b n.j l.j n.p l.p n.v l.v n.v l.v n.v l.v n.v l.v n.v l.v L n.b l.b n.b l.b D d n.1' +
  'x L n.h l.h n.l l.l n.p l.p n.p l.p n.4b l.4b l.k D2 d n.h l.h n.19 n.1r n.o l.o n.b l.b D d n.p' +
  ' l.p;1x.s.0 n.b l.b n.b l.b n.f l.f n.f l.f n.j l.j n.j l.j n.p l.p n.p l.p n.s l.s n.s l.s n.v ' +
  'l.v n.v l.v n.t l.t n.u l.u n.1y L n.i l.i n.1d N n.20 L n.21 L n.b l.b n.f l.f n.p l.p n.p l.p ' +
  'n.p l.p n.p l.p n.z l.z N6 n.3dh n.28 L n.1b n.3di L2 n.2b L n.12 n.42 n.45 n.2c L n.2d L n.2e L' +
  ' n.2f L n.2g L6 N L2 N L N L2 N3 L2 N L4 N L5 N2 L N L2 N2 L N7 L N2 L N L2 N3 L6 N5 L Na L2 Nh ' +
  'n.i n.33 n.k n.s n.3m n.3o n.3u n.x n.z _ N _2 N5 _4 Nc _e n.30 n.m n.t n.y n.4e _7 N _ N _h;5o.' +
  's.0 m27 i mw n.5p L n.5q L m _ n.5r L _2 m L3 _ n.6w _6 n.5v _ n.5z n.61 n.63 _ n.69 _ n.6e n.6i' +
  ' l.63 nh.5v _ n7.6c n.63 n.6e l.5v l.5z l.61 l.63 l.6e Lh l.6c L7 l.63 l.6e l.69 l.6e l.6i n.6j ' +
  'l.5w l.62 n.6e n.6e n.6e l.6f l.6a L n.6k L n.6l L n.6m L n.6n L n.6o L n.6p L n.6q L n.6r L n.6' +
  's L n.6t L n.6u L n.6v L l.64 l2.6b L n.62 l.5z _ n.6x L n.6c n.6y L N n3.5s;6z.s.0 n.75 n.75 n.' +
  '7v n.73 n3.7w n5.7y n.79 n.78 n.7i n.83 n9.70 nn.78 L9 l.78 Lm l.75 l.75 L l.73 L3 l.7y L4 l.79 ' +
  'l.78 l.7i L n.84 L n.85 L n.86 L n.87 L n.88 L n.89 L n.8a L n.8b L n.8c L n.8d L n.8e L n.8e l.' +
  '8e n.8f L n.8g L n.8h L n.8i L n.8j L _ m5 N2 n.8m L n.8n L n.8o L n.73 l.73 n.8p L n.8q L n.8r ' +
  'L n.8s L n.8t L n.8u L n.8v L n.8w L n.8x L n.8y L n.8z L n.90 L n.91 L n.92 L n.93 L n.94 L n.9' +
  '5 L n.96 L n.97 L n.98 L n.99 L n.9a L n.9b L n.9i n.76 l.76 n.9c L n.9d L n.9e L n.9f L n.9g L ' +
  'n.9h L2 n.70 l.70 n.70 l.70 n.9j L n.75 l.75 n.9k L n.9k l.9k n.76 l.76 n.77 l.77 n.9l L n.78 l.' +
  '78 n.78 l.78 n.7d l.7d n.9m L n.9m l.9m n.7s l.7s n.7i l.7i n.7i l.7i n.7i l.7i n.7m l.7m n.9n L' +
  ' n.7q l.7q n.9o L n.9p L n.9q L;9q.s.0 n.9r L n.9s L n.9t L n.9u L n.9v L n.9w L n.9x L n.9y L n' +
  '.9z L n.a0 L n.a1 L n.a2 L n.a3 L n.a4 L n.a5 L n.a6 L n.a7 L n.a8 L n.a9 L n.aa L n.ab L n.ac L' +
  ' n.ad L n.ae L _ n12.ah _2 N _6 N L12 d N _8 m19 _ m _ m2 _ m2 _ m _8 Nr _4 N4 _d;ce.t.0 _g mb _' +
  '5 N2 n.ch n.ch n.dc n.ch n.dd N2 n.db Nm m N8 n.dd N ml Na _4 N2 m N4 D4 N1c n.d7 Nm n.db n.db n' +
  '.db N9 n.dd N6 n.g6 _ n.db m7 _2 ma _ m4 Nf _2 N;gm.x.0 _g N1n _2 N2t _e N1i _4 N _2 N _2;mm.x.0' +
  ' N1a _i Ns _4 Nb _5 No _ N7 _7 N1o mf _ mt;ri.x.0 N15 D N7 D N2 D Nz D8 N4 _2 Na _ Nj _ N8 _2 N2' +
  ' _2 Nm _ N7 _ N _3 N4 _2 N9 _2 N2 _2 D2 N2 _8 N _4 D2 _ D N4 _2 Nc _2 N6 _2 N _ N _;x2.1d.0 _ N3' +
  ' _ N6 _4 N2 _2 Nm _ N7 _ N D _ N D _ N2 _2 N _ N5 _4 N2 _2 N3 _3 N _7 D3 N _ D _7 Ng _b N3 _ N9 ' +
  '_ N3 _ Nm _ N7 _ N2 _ N5 _2 Na _ N3 _ N3 _2 N _f N4 _2 Na _9 N7;11k.1j.0 _ N3 _ N8 _2 N2 _2 Nm _' +
  ' N7 _ N2 _ N5 _2 N9 _2 N D _2 D2 N _7 N3 _4 D2 _ N5 _2 Na _ N7 _a N2 _ N6 _3 N3 _ N2 D N _3 N2 _' +
  ' N _ N2 _3 N2 _3 N3 _3 Nc _4 N5 _3 N3 _ D3 N _2 N _6 N _e Nd _d;15l.1s.0 Nd _ N3 _ Nn _ Ng _2 N9' +
  ' _ N2 D _ N4 _7 N2 _ N3 _ N2 _2 N4 _2 Na _8 N7 _ N4 _ N8 _ N3 _ Nn _ Na _ N5 _2 N4 D N4 _ N D2 _' +
  ' D2 N2 _7 N2 _5 N3 _ N4 _2 Na _ N3 _c;1ap.1y.0 Nd _ N3 _ N1f _ N3 _ D3 N2 _5 Ng _2 Nj _ N6 _ N3 ' +
  '_ Ni _3 No _ N9 _ N _2 N7 _3 N _4 N6 _ N _ N2 D N D3 N _6 Na _2 N2 _c;1g8.25.0 _ h1m _5 hs _11 h' +
  '2 _ h _ h5 _ ho _ h _ hn _2 h5 _ h _ h7 _ ha _2 h4 _w;1g8.25.0 N _n N2 _6 Nk _ N _ N _ N _4 N5 D' +
  ' N4 _ N4 D N4 D N4 D N4 D Nc D N3 _4 N2 D N D5 N7 D N3 _ Nd D N4 _ N4 D N4 D N4 D N4 D Nc D N3 _' +
  '9 N _1l;1js.2o.0 h4g n12.3fh _ n.3gj _5 n.3gk _2 N17 _ n.1k5 N3;1l2.2o.0 j74;1l2.2o.0 N21 _ N4 _' +
  '2 N7 _ N _ N4 _2 N15 _ N4 _2 Nx _ N4 _2 N7 _ N _ N4 _2 Nf _ N14;1ro.2o.0 Nh _ N4 _2 N1v _2 N3 _9' +
  ' Nk _3 Ng _g n28.5ht n6.1v8 _2 L6 _2;1vd.2o.0 _ N73;22g.2o.0 N74;29k.2o.0 N31 _2 Nh _ Nq _5 N23 ' +
  '_3 Nb _7;2g6.2o.0 Nm _9 Nm _b Nk _c Nd _ N3 _ N2 _c h2m _2 ha _6 ha _6;2ig.2o.0 _b N3 i Nb _6 N2' +
  'h _7 N17 _5 N1y _a;2og.2o.0 Nv _ Nc _4 Nc _a N14 _2 N5 _b N18 _4 Nq _6 Nb _5 hw;2th.2o.0 Ns _4 N' +
  '1r _ Nt _2 Nb _6 Na _d N _8 m1a _2 mc _k;2xf.2o.0 N6 D N D N D N D N D N3 D N14 D N D N2 D2 N D ' +
  'N9 _3 Na _h N9 _c N38 _c;330.2z.0 N1k _8 Na _3 N1d _2 L9 n.36h L _5 n17.1jt _2 n3.1l0 _g N3 _ N1' +
  '3 _5;37n.2z.0 N18 n.b D n.c N n2.e n.1w n8.h N n.p n.20 n.q n.s n2.u n.x n.b n2.2h n.37q n.c n2.' +
  'e n.2q n2.2s n.h N n.l n3.n n.2l n2.38a n.q n2.u n.38h n.3c n.w n.38p n3.5w n2.6f n.j n.s n2.v n' +
  '2.5w n.6b n2.6f Nd n.7c L N3 L Ng L Nc n.2j n.d n.2m n.e n.2t n.g n.2w n.2y n.32 n3.35 n.39e n.4' +
  'm n.3a n.39o n.4o n.3e n.3d n4.3f n.3l n2.3v n.1i n2.42 n.38g n2.44 n.10 n3.49 n.62 m1s;3a9.30.0' +
  ' n.b l.b n.c l.c n.c l.c n.c l.c n.d l.d n.e l.e n.e l.e n.e l.e n.e l.e n.e l.e n.f l.f n.f l.f' +
  ' n.f l.f n.f l.f n.f l.f n.g l.g n.h l.h n.i l.i n.i l.i n.i l.i n.i l.i n.i l.i n.j l.j n.j l.j' +
  ' n.l l.l n.l l.l n.l l.l n.m l.m n.m l.m n.m l.m n.m l.m n.n l.n n.n l.n n.n l.n n.o l.o n.o l.o' +
  ' n.o l.o n.o l.o n.p l.p n.p l.p n.p l.p n.p l.p n.q l.q n.q l.q n.s l.s n.s l.s n.s l.s n.s l.s' +
  ' n.t l.t n.t l.t n.t l.t n.t l.t n.t l.t n.u l.u n.u l.u n.u l.u n.u l.u n.v l.v n.v l.v n.v l.v' +
  ' n.v l.v n.v l.v n.w l.w n.w l.w n.x l.x n.x l.x n.x l.x n.x l.x n.x l.x n.y l.y n.y l.y n.z l.z' +
  ' n.10 l.10 n.10 l.10 n.10 l.10 l.i l.u l.x l.z d l.t N2 D N n.b l.b n.b l.b n.b l.b n.b l.b n.b ' +
  'l.b n.b l.b n.b l.b n.b l.b n.b l.b n.b l.b n.b l.b n.b l.b n.f l.f n.f l.f n.f l.f n.f l.f n.f ' +
  'l.f n.f l.f n.f l.f n.f l.f n.j l.j n.j l.j n.p l.p n.p l.p n.p l.p n.p l.p n.p l.p n.p l.p n.p ' +
  'l.p n.p l.p n.p l.p n.p l.p n.p l.p n.p l.p n.v l.v n.v l.v n.v l.v n.v l.v n.v l.v n.v l.v n.v ' +
  'l.v n.z l.z n.z l.z n.z l.z n.z l.z n.3ad L n.3ae L n.3af L;3af.32.0 l.5v l.5v l.5v l.5v l.5v l.' +
  '5v l.5v l.5v n.5v n.5v n.5v n.5v n.5v n.5v n.5v n.5v l.5z l.5z l.5z l.5z l.5z l.5z _2 n.5z n.5z ' +
  'n.5z n.5z n.5z n.5z _2 l.61 l.61 l.61 l.61 l.61 l.61 l.61 l.61 n.61 n.61 n.61 n.61 n.61 n.61 n.6' +
  '1 n.61 l.63 l.63 l.63 l.63 l.63 l.63 l.63 l.63 n.63 n.63 n.63 n.63 n.63 n.63 n.63 n.63 l.69 l.69' +
  ' l.69 l.69 l.69 l.69 _2 n.69 n.69 n.69 n.69 n.69 n.69 _2 l.6e l.6e l.6e l.6e l.6e l.6e l.6e l.6e' +
  ' _ n.6e _ n.6e _ n.6e _ n.6e l.6i l.6i l.6i l.6i l.6i l.6i l.6i l.6i n.6i n.6i n.6i n.6i n.6i n.' +
  '6i n.6i n.6i l.5v l.5v l.5z l.5z l.61 l.61 l.63 l.63 l.69 l.69 l.6e l.6e l.6i l.6i _2 l.5v l.5v ' +
  'l.5v l.5v l.5v l.5v l.5v l.5v n.5v n.5v n.5v n.5v n.5v n.5v n.5v n.5v l.61 l.61 l.61 l.61 l.61 l' +
  '.61 l.61 l.61 n.61 n.61 n.61 n.61 n.61 n.61 n.61 n.61 l.6i l.6i l.6i l.6i l.6i l.6i l.6i l.6i n.' +
  '6i n.6i n.6i n.6i n.6i n.6i n.6i n.6i l.5v l.5v l.5v l.5v l.5v _ l.5v l.5v n.5v n.5v n.5v n.5v n' +
  '.5v _ l.63 _3 l.61 l.61 l.61 _ l.61 l.61 n.5z n.5z n.61 n.61 n.61 _3 l.63 l.63 l.63 l.63 _2 l.63' +
  ' l.63 n.63 n.63 n.63 n.63 _4 l.6e l.6e l.6e l.6e l.6b l.6b l.6e l.6e n.6e n.6e n.6e n.6e n.6b _5' +
  ' l.6i l.6i l.6i _ l.6i l.6i n.69 n.69 n.6i n.6i n.6i _3;3af.32.0 _b i5 _q i5 _1d i5 _ ia n.1 n.j' +
  ' _2 n6.5 _5 n.o na.1 _6 n.b n.f n.p n.y n.2q n.i n4.l n.q n2.t _1f mx _f;3af.32.0 _2 n.d _4 n.2s' +
  ' _2 n2.h n.i n.i n.i n2.i n.j n.m n.m _ n.o _3 n3.q n.s n.s _6 n.10 _ n.6i _ n.10 _ n.l n3.b _ n' +
  '.f n2.f n.3ag n.n n.p n4.bk n.j _2 n.6a n.5x n.5x n.6a _5 n.e n2.e n2.j _4 L _ Df n.2 n.j D3 n.w' +
  ' D4 n.y D2 n.m n2.d n.n l.j d3 l.w d4 l.y d2 l.m l2.d l.n N3 n.3ak L N4 D _3a;3ao.40.0 _74;3ao.4' +
  '0.0 _74;3ao.40.0 _2o n9.2 Db n9.2 Db n9.2 Db _26 n.1 Nl;3b9.4x.0 _74;3b9.4x.0 _74;3b9.4x.0 _3a N' +
  'u _30;3c3.4x.0 _74;3c3.4x.0 _74;3c3.4x.0 _74;3c3.4x.0 _74;3c3.4x.0 n1c.3c4 L1c n.3dg L n.38 n.39' +
  'g n.3q L2 n.3dj L n.3dk L n.3dl L n.2i n.3e n.2h n.2j N n.3dn L N n.3dp L N5 n.k n.w n2.29 n.3dv' +
  ' L n.3dw L n.3dx L n.3dy L n.3dz L n.3e0 L n.3e1 L n.3e2 L n.3e3 L n.3e4 L n.3e5 L n.3e6 L n.3e7' +
  ' L n.3e8 L n.3e9 L n.3ea L n.3eb L n.3ec L n.3ed L n.3ee L n.3ef L n.3eg L n.3eh L n.3ei L n.3ej' +
  ' L n.3ek L n.3el L n.3em L n.3en L n.3eo L n.3ep L n.3eq L n.3er L n.3es L n.3et L n.3eu L n.3ev' +
  ' L n.3ew L n.3ex L n.3ey L n.3ez L n.3f0 L n.3f1 L n.3f2 L n.3f3 L n.3f4 L n.3f5 L n.3f6 L n.3f7' +
  ' L n.3f8 L N _6 n.3fa L n.3fb L N3 n.3ff L _9 N _2;3fg.4x.0 L12 _ L _5 L _2 N1k _7 n.3hy _f No _' +
  '9 N7 _ N7 _ N7 _ N7 _ N7 _ N7 _ N7 _ N7 _ Nw;3l8.4x.0 _1b N _28 hq _ h4 k h2b k _c;3l9.4x.2 k5y ' +
  '_16;3l9.4x.60 _5 h N h _p h9 N4 h2 _ N5 _2 k3 h N _4 h2e _2 v2 _2 h3 _ h2i _ h4;3lk.4x.63 _5 N17' +
  ' _ k2m _3 ke Nw _1c hg;3nn.4x.93 hv _ ma _q k4 N8 _ Df ks h2 k _ k1d Df _g k1b _;3nv.5r.co h2g _' +
  '4o;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co' +
  ' h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.' +
  'co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5' +
  'r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h5c _1s;3nv.5r.co h74' +
  ';3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h' +
  '74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co' +
  ' h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.' +
  'co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5' +
  'r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv' +
  '.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3' +
  'nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74' +
  ';3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h' +
  '74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co' +
  ' h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.' +
  'co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5' +
  'r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co h74;3nv.5r.co N74;3uz' +
  '.5r.co N74;423.5r.co N74;497.5r.co N74;4gb.5r.co N3x _1v N1a _2;4li.5r.co N74;4sm.5r.co Nd _3 Ns' +
  ' _k n.4ts L n.4tt L n.4tu L n.4tv L n.4tw L n.4tx L n.4ty L n.4tz L n.4u0 L n.4u1 L n.4u2 L n.4u' +
  '3 L n.4u4 L n.4u5 L n.4u6 L n.4u7 L n.4u8 L n.4u9 L n.4ua L n.4ub L n.4uc L n.4ud L n.4ue L N5 _' +
  ' Na _ N n.4uv L n.4uw L n.4ux L n.4uy L n.4uz L n.4v0 L n.4v1 L n.4v2 L n.4v3 L n.4v4 L n.4v5 L ' +
  'n.4v6 L n.4v7 L n.4v8 L n.7p n.7r N2c _e;4xk.5r.co _n N9 _2 n.4xu L n.4xv L n.4xw L n.4xx L n.4x' +
  'y L n.4xz L n.4y0 L N2 n.4y3 L n.4y4 L n.4y5 L n.4y6 L n.4y7 L n.4y8 L n.4y9 L n.4ya L n.4yb L n' +
  '.4yc L n.4yd L n.4ye L n.4yf L n.4yg L n.4yh L n.4yi L n.4yj L n.4yk L n.4yl L n.4ym L n.4yn L n' +
  '.4yo L n.4yp L n.4yq L n.4yr L n.4ys L n.4yt L n.4yu L n.4yv L n.4yw L n.4yx L n.4yx N8 n.4z6 L ' +
  'n.4z7 L n.39c n.4z8 L n.4z9 L n.4za L n.4zb L n.4zc L N _2 n.4ze L n.32 N2 n.4zh L n.4zi L2 N n.' +
  '4zl L n.4zm L n.4zn L n.4zo L n.4zp L n.4zq L n.4zr L n.4zs L n.4zt L n.4zu L n.33 n.2t n.2y n.3' +
  '9 n.37 N n.4n n.40 n.4m n.5hc n.4zw L n.4zx L n.4zy L n.4zz L n.500 L n.501 L n.502 L n.503 L n.' +
  '4zj n.3v n.39x n.504 L n.505 L n.31 n.506 L n.507 L n.508 L n.509 L n.50a L n.50b L n.50c L n.50' +
  'd L n.1c _k n.t n.d n.g n.r n.50e L N n.i D N6;50l.5s.co N14 _4 N _3 N6 _a N1g _c N1y _a Na _6 N' +
  'o _3 N _ N3;56c.5s.co N1a _2 N10 _c ht _3 N1t _e Nb _6 hv _;5aq.5s.co N1j _9 Ne _2 Na _6 hw N1v ' +
  '_o N3 _2 Ng _2 N5 _9;5fg.5s.co _ N6 _2 N6 _2 N6 _9 N7 _ N7 _ Nz L N7 _ n.4xw n.5gk n.38 n.5hb N9' +
  ' n.46 _6 L28 N17 _ N2 _2 Na _6;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co' +
  ' h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.' +
  'co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5' +
  's.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj' +
  '.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5' +
  'lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74' +
  ';5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h74;5lj.5s.co h4k _c hn _4 h1d _4;5lj.5s.co' +
  ' s74;5lj.5s.co s74;5lj.5s.co s74;5lj.5s.co s74;5lj.5s.co s74;5lj.5s.co s74;5lj.5s.co s74;5lj.5s.' +
  'co s74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5' +
  's.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj' +
  '.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5' +
  'lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co _74;5lj.5s.co k74;5lj.5s.js ke ' +
  'h2 k h k h2 ka h k h k h2 k2 h3 k1u h k _2 k2n h3 k3 h3 k2 _12;5lj.5s.p9 d7 _c d5 _5 n.bt N n.ce' +
  ' n.c2 n.bk n2.bn n3.bv n.c8 n.ca _ n.c9 n.c9 n.c9 n.c9 n.bk n.bk n7.bk _ n5.bs _ n.by _ n2.c0 _ ' +
  'n2.c3 _ n5.c6 n.bp n.bl n.bv n.c4 D n.dq n.dq n.dw n.dw n.dw n.dw n.dz n.dz n.dz n.dz n.e1 n.e1 ' +
  'n.e1 n.e1 n.dv n.dv n.dv n.dv n.e0 n.e0 n.e0 n.e0 n.du n.du n.du n.du n.f1 n.f1 n.f1 n.f1 n.f3 n' +
  '.f3 n.f3 n.f3 n.e5 n.e5 n.e5 n.e5 n.e4 n.e4 n.e4 n.e4 n.e7 n.e7 n.e7 n2.e7 n.e8 n.e8 n.e8 n.ee n' +
  '.ee n.ed n.ed n.ef n.ef n.e9 n.e9 n.ep n.ep n.ei n.ei n.d7 n.d7 n.d7 n.d7 n.fb n.fb n.fb n.fb n.' +
  'ff n.ff n.ff n.ff n.fd n.fd n.fd n.fd n.fm n2.fm n.fn n.fn n.fn n.db n.db n.db n.db n.db n.db n.' +
  'fq n.fq n.fq n.fq n.g6 n.g6 n.g6 n.g6 _x n.f9 n.f9 n.f9 n.f9 n.fw n.fw n.fv n.fv n.fx n.fx D n.g' +
  '0 n.g0 n.fu n.fu n.fy n.fy n.g4 n.g4 n.g4 n.g4 n.dd n.dd Di n.dd n.dd n.dd n.dd;5lk.6o.p9 D2j n2' +
  '.cp n.dd m6 D18 n.dd D20 n.db Do m3 Db;5lk.de.p9 D1o n.ch n.ch _i D1s _2 D1i _14 Dc _4;5lk.io.p9' +
  ' ig _g mg _1s m3 N m _ ma n2.cg n.ch n.ch n.ch n.dc n.dc n.ch n.ch n.dd n.dd n.dd n.dd n.ch n2.c' +
  'h n.ci n.ci n.ci n.db n.db n.cj n.cj n.cj n2.cj n.ck n.ck n2.ck n.cl n.cl n2.cl n.cm n.cm n2.cm ' +
  'n.cn n.cn n2.cn n2.co n2.cp n2.cq n2.cr n.cs n.cs n2.cs n.ct n.ct n2.ct n.cu n.cu n2.cu n.cv n.c' +
  'v n2.cv n.cw n.cw n2.cw n.cx n.cx n2.cx n.cy n.cy n2.cy n.cz n.cz n.cz n.d5 n.d5 n.d5 n2.d5 n.d6' +
  ' n.d6 n2.d6 n.d7 n.d7 n2.d7 n.d8 n.d8 n2.d8 n.d9 n.d9 n2.d9 n.da n.da n2.da n.db n.db n2.db n2.d' +
  'c n.dd n.dd n.dd n.dd n.dd D8 _2 i;5ll.iw.p9 _g na.1 _7 nq.b _6 lq.b _b k1k v2 kv _3 k6 _2 k6 _2' +
  ' k6 _2 k3 _z';

export const SEVERAL_FOLDS =
  '14 12 34 ae th ss ae th ij ij oe oe dz dz dz lj lj lj nj nj nj ae ae dz dz dz ae ae եւ اٴ وٴ ۇٴ ' +
  'يٴ ऩ ऱ ऴ क़ ख़ ग़ ज़ ड़ ढ़ फ़ य़ ো ৌ ড় ঢ় য় ਲ਼ ਸ਼ ਖ਼ ਗ਼ ਜ਼ ਫ਼ ୈ ୋ ୌ ଡ଼ ଢ଼ ஔ ொ ோ ௌ ' +
  'ై ೀ ೇ ೈ ೊ ೋ ൊ ോ ൌ ේ ො ෝ ෞ གྷ ཌྷ དྷ བྷ ཛྷ ཀྵ ཱི ཱུ ྲྀ ྲཱྀ ླྀ ླཱྀ ཱྀ ྒྷ ྜྷ ྡྷ ྦྷ ྫྷ' +
  ' ྐྵ ᬆ ᬈ ᬊ ᬌ ᬎ ᬒ ᬻ ᬽ ᭀ ᭁ ᭃ ae aʾ ss 17 19 110 13 23 15 25 35 45 16 56 18 38 58 78 ii i' +
  'ii iv vi vii viii ix xi xii ii iii iv vi vii viii ix xi xii 03 10 11 12 13 14 15 16 17 18 19 20 ' +
  '10 11 12 13 14 15 16 17 18 19 20 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 ' +
  '31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 oe ff fi fl ffi ffl st st մն մե մի վ' +
  'ն մխ אל ۇٴ يا يا يه يه يو يو يۇ يۇ يۆ يۆ يۈ يۈ يې يې يې يي يي يي يج يح يم يي يي بج بح بخ بم بي ب' +
  'ي تج تح تخ تم تي تي ثج ثم ثي ثي جح جم حج حم خج خح خم سج سح سخ سم صح صم ضج ضح ضخ ضم طح طم ظم عج ع' +
  'م غج غم فج فح فخ فم في في قح قم قي قي كا كج كح كخ كل كم كي كي لج لح لخ لم لي لي مج مح مخ مم مي م' +
  'ي نج نح نخ نم ني ني هج هم هي هي يج يح يخ يم يي يي ير يز يم ين يي يي بر بز بم بن بي بي تر تز تم ت' +
  'ن تي تي ثر ثز ثم ثن ثي ثي في في قي قي كا كل كم كي كي لم لي لي ما مم نر نز نم نن ني ني ير يز يم ي' +
  'ن يي يي يج يح يخ يم يه بج بح بخ بم به تج تح تخ تم ته ثم جح جم حج حم خج خم سج سح سخ سم صح صخ صم ض' +
  'ج ضح ضخ ضم طح ظم عج عم غج غم فج فح فخ فم قح قم كج كح كخ كل كم لج لح لخ لم له مج مح مخ مم نج نح ن' +
  'خ نم نه هج هم يج يح يخ يم يه يم يه بم به تم ته ثم ثه سم سه شم شه كل كم لم نم نه يم يه طي طي عي ع' +
  'ي غي غي سي سي شي شي حي حي جي جي خي خي صي صي ضي ضي شج شح شخ شم شر سر صر ضر طي طي عي عي غي غي سي س' +
  'ي شي شي حي حي جي جي خي خي صي صي ضي ضي شج شح شخ شم شر سر صر ضر شج شح شخ شم سه شه طم سج سح سخ شج ش' +
  'ح شخ طم ظم تجم تحج تحج تحم تخم تمج تمح تمخ جمح جمح حمي حمي سحج سجح سجي سمح سمح سمج سمم سمم صحح ص' +
  'حح صمم شحم شحم شجي شمخ شمخ شمم شمم ضحي ضخم ضخم طمح طمح طمم طمي عجم عمم عمم عمي غمم غمي غمي فخم ف' +
  'خم قمح قمم لحم لحي لحي لجج لجج لخم لخم لمح لمح محج محم محي مجح مجم مخج مخم مجخ همج همم نحم نحي ن' +
  'جم نجم نجي نمي نمي يمم يمم بخي تجي تجي تخي تخي تمي تمي جمي جحي جمي سخي صحي شحي ضحي لجي لمي يحي ي' +
  'جي يمي ممي قمي نحي قمح لحم عمي كمي نجح مخي لجم كمم لجم نجح جحي حجي مجي فمي بحي كمم عجم صمم سخي ن' +
  'جي صلے قلے الله اكبر محمد صلعم رسول عليه وسلم صلي صلياللهعليهوسلم جلجلاله لا لا لا لا لا لا لا ل' +
  'ا';

export const SINGLE_FOLDS =
  '母龟一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬' +
  '玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟' +
  '鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠十卄卅ᄀᄁᆪᄂᆬᆭᄃᄄᄅᆰᆱᆲᆳᆴᆵᄚᄆᄇᄈᄡᄉᄊᄋᄌᄍᄎᄏᄐᄑ하ᅢᅣᅤᅥᅦᅧᅨᅩᅪᅫᅬᅭᅮᅯᅰᅱᅲᅳᅴᅵᅠᄔᄕᇇᇈᇌᇎᇓᇗᇙᄜᇝᇟᄝᄞᄠᄢᄣ' +
  'ᄧᄩᄫᄬᄭᄮᄯᄲᄶᅀᅇᅌᇱᇲᅗᅘᅙᆄᆅᆈᆑᆒᆔᆞᆡ一二三四上中下甲乙丙丁天地人問幼文箏ᄀᄂᄃᄅᄆᄇᄉᄋᄌᄎᄏᄐᄑᄒ가나다라마바사아자차카타파하우一二三四五六七八九十月火水木金土日株有社名特財祝' +
  '労秘男女適優印注項休写正上中下左右医宗学監企資協夜アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲ豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞' +
  '落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮' +
  '兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪' +
  '律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀塚晴凞猪益礼神祥福靖精羽蘒諸逸都飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑' +
  '梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵舘並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益' +
  '盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜㮝䀘䀹齃龎ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリ' +
  'ルレロワンᅠᄀᄁᆪᄂᆬᆭᄃᄄᄅᆰᆱᆲᆳᆴᆵᄚᄆᄇᄈᄡᄉᄊᄋᄌᄍᄎᄏᄐᄑ하ᅢᅣᅤᅥᅦᅧᅨᅩᅪᅫᅬᅭᅮᅯᅰᅱᅲᅳᅴᅵ';

export const ASTRAL_RUNS =
  'w1ekg.c w1ekt.q w1elk.j w1em4.2 w1em7.f w1emo.e w1eo0.3f w1err.19 w1etc.1l w1eve.2 w1eyl.1 w1f28' +
  '.t w1f34.1d w1f4w.s w1f5s.10 w1f71.u w1f80.17 w1f9c.u w1fa8.10 w1fbc.8 w1fbl.5 w1fcw.4e w1fhc.a ' +
  'w1fhs.10 w1fiw.10 w1fk0.14 w1flc.1g w1fn4.b w1fng.f w1fnw.7 w1fo4.2 w1fo7.b w1foj.f w1foz.7 w1fp' +
  '7.2 w1fpc.1g w1fr4.8n w1g00.m w1g0w.8 w1g1s.6 w1g1z.16 w1g36.9 w1g5c.6 w1g5k.1 w1g5m.18 w1g6v.2 ' +
  'w1g70.1 w1g73.n w1g7s.v w1g8p.12 w1g9z.9 w1gbk.j w1gc4.2 w1gcb.x w1gdc.q w1ge8.q w1gg0.1k w1gho.' +
  'k w1gia.1e w1gjp.2 w1gjw.8 w1gk5.3 w1gk9.t w1gl4.3 w1glb.a w1gm8.v w1gn4.w w1gow.8 w1gp5.u w1gq3' +
  '.5 w1gqo.1i w1gsg.m w1gt4.r w1gu0.q w1gvd.7 w1gxs.21 w1h1c.1f w1h34.1f w1h4q.1a w1h68.a w1h6o.12' +
  ' w1h7t.5 w1h7z.n w1heo.v w1hfk.16 w1hgr.2 w1hgw.2 w1hhe.6 w1hiy.1a w1hkg.11 w1hm8.m w1ho0.s w1hp' +
  'c.n w1hq8.1z w1hsi.10 w1htr.1o w1hvm.1 w1hw0.p w1hww.a w1hxc.1h w1hyu.a w1hz8.4 w1hzk.10 w1i0m.1' +
  ' w1i0w.1x w1i2x.4 w1i32.d w1i3g.1 w1i3l.k w1i4g.i w1i4z.11 w1i66.4 w1i80.7 w1i88.1 w1i8a.4 w1i8f' +
  '.f w1i8v.a w1i9c.1n w1ib4.a w1ibk.4 w1ibp.8 w1ibz.2 w1ic3.m w1icq.7 w1icy.2 w1id1.5 w1id7.a w1id' +
  'j.2 w1idn.3 w1ids.1 w1idz.1 w1ie5.7 w1iee.7 w1ieo.5 w1if4.a w1iff.1 w1ifi.1 w1ifk.12 w1ign.a w1i' +
  'gy.1 w1ih1.1 w1ih3.4 w1ih8.8 w1iht.2 w1iio.23 w1ikw.a w1ila.4 w1im8.1y w1io7.1 w1iog.a w1itc.1i ' +
  'w1iuw.9 w1ivs.6 w1iww.1t w1iys.1 w1iz4.a w1j0g.1l w1j28.a w1j2o.k w1j40.r w1j4t.f w1j5c.c w1j5s.' +
  '7 w1jb4.1n w1jfk.2b w1ji7.8 w1jih.1 w1jik.8 w1jit.2 w1jiw.u w1jjr.2 w1jjv.9 w1jkg.a w1jmo.8 w1jm' +
  'y.1a w1joa.8 w1joj.2 w1jpc.1r w1jrb.1 w1jrk.22 w1jtp.1 w1ju8.21 w1jz4.8 w1k1s.x w1k34.a w1k3k.9 ' +
  'w1k3u.19 w1k54.9 w1k5s.t w1k6q.u w1k7m.m w1k89.e w1kao.7 w1kaw.2 w1kaz.18 w1kca.1 w1kcc.2 w1kcf.' +
  '9 w1kcw.a w1kdc.6 w1kdj.2 w1kdm.11 w1keo.2 w1ker.6 w1kf4.a w1kfk.18 w1kgw.a w1ko0.n w1kow.h w1kp' +
  'e.15 w1kqm.5 w1kr4.b w1kts.1 w1ku8.l w1kw0.pm w1log.33 w1ls0.5g w1nyo.2p w1o1s.ts w1ow0.m w1oww.' +
  '32z w1s00.g7 w1xq8.1m w1z40.ft w1zk0.v w1zkw.a w1zlc.27 w1znk.a w1zo0.u w1zow.5 w1zpc.1j w1zr4.4' +
  ' w1zrk.a w1zrv.7 w1zs3.l w1zst.j w205c.19 w206o.a w20cg.2f w20f4.p w20fv.p w20hs.23 w20jz.1l w20' +
  'lr.h w20o0.2 h20o2.2 w20o4.1 h20og.7 w20ow.5p2 w26f3.w w26io.37 h2dbk.4 h2dbp.7 h2dbx.2 h2dc0.83' +
  ' h2dki.1 h2dlc.3 h2dlh.1 h2dlw.4 w2dm8.b0 w2fpc.2z w2fsg.d w2fsw.9 w2ftc.a w2ftp.2 i2fts.4 w2j1s' +
  '.a w2jgg.1a w2jhs.n w2jxh.5 w2jxp.6 i2jxv.8 w2jy3.8 w2jyd.7 w2jze.4 w2k3m.3 w2k74.k w2k80.k w2kb' +
  'k.p w2kg0.2d w2kie.1z w2kke.2 w2kki.1 w2kkl.2 w2kkp.4 w2kku.c w2kl7.1 w2kl9.7 w2klh.1t w2knb.4 w' +
  '2knh.8 w2knq.7 w2kny.s w2kor.4 w2kow.5 w2kp2.1 w2kp6.7 w2kpe.9g w2kyw.p w2kzm.p w2l0c.v w2l18.p ' +
  'w2l1y.v w2l2u.p w2l3k.v w2l4g.p w2l56.v w2l62.p w2l6s.8 w2l72.1e w2lmo.1j w2lob.1e w2lpx.1 w2lqc' +
  '.1 w2lqz.5 w2lr5.f w2mm8.v w2mn9.6 w2mtc.7 w2mtk.h w2mu3.7 w2mub.2 w2mue.5 w2muo.1q w2mxb.1 w2n0' +
  'g.19 w2n1s.e w2n28.a w2n2m.1 w2nbk.v w2ncw.1m w2nrk.16 w2nyo.17 w2o5c.v w2o68.m w2o72.2 w2odc.7 ' +
  'w2odk.4 w2odp.2 w2ods.f w2oe8.5h w2ojr.g w2olc.24 w2onk.a w2p9t.1n w2pbh.3 w2pbl.4 w2pdt.19 w2pf' +
  '3.f w2pkw.4 w2pl1.r w2plt.2 w2plw.1 w2plz.1 w2pm1.a w2pmc.4 w2pmh.1 w2pmj.1 w2pmq.1 w2pmv.1 w2pm' +
  'x.1 w2pmz.1 w2pn1.3 w2pn5.2 w2pn8.1 w2pnb.1 w2pnd.1 w2pnf.1 w2pnh.1 w2pnj.1 w2pnl.2 w2pno.1 w2pn' +
  'r.4 w2pnw.7 w2po4.4 w2po9.4 w2poe.1 w2pog.a w2por.h w2ppd.3 w2pph.5 w2ppn.h w2q68.d h2qdc.1 w2sc' +
  '0.a h2t4w.wyo h3q4g.3dq h3ti8.4ge h3xyo.5rl h43qo.ha h464g.f2 h47pc.3t7 h4bio.6ju ijny8.35s';
