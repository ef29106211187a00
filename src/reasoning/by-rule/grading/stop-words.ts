/** Words that carry no subject matter: they never earn credit. Negations are read elsewhere. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above actually after again all also always am an and another any anyone anything are around as at away back
  basically be because become becomes been before being below both but by can cannot come comes could day did do does doing
  done during each either else enough etc even ever every everything exactly few for from further get gets getting give
  given gives go goes going had has have having he her here hers him his how however i if in instead into is it its itself
  just kind know known lot made make makes making many may maybe me mean means might mine more most much must my need needs
  neither nor of off often ok okay on once one only onto or other others otherwise our ours out over own part perhaps please
  put quite rather really same say says see seem seems shall she should show shows since so some something sort still such
  take takes than that the their theirs them themselves then there therefore these they thing things think this those though
  through thus till to together too try under until up upon us use used uses using usually very via was way we well were
  what whatever when where whether which while who whole whom whose why will with within would yes yet you your yours
  answer question because example explain describe state mention point e.g i.e eg ie dont doesnt isnt im ive thats
  able across along already although among anyway as be being between concerning despite except hence let lets like
  likely little moreover namely nearly next nonetheless okay ones particular per simply somehow somewhat somewhere
  therefore toward towards unless whenever whereas wherever
  not no never none nothing without n't don't doesn't isn't aren't wasn't weren't won't can't couldn't shouldn't wouldn't
  didn't hasn't haven't hadn't it's that's there's they're you're we're i'm what's let's`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Words of a rubric that speak about the answer, not the subject: "mentions that …", "1 mark for …". */
export const rubricWords: ReadonlySet<string> = new Set(
  `mentions mention states stated state explains explained explain describes describe discusses discuss identifies
  identify notes answer student learner mark marks point points credit full partial correctly correct clearly defines
  define definition gives example examples says awards award should must shows recognizes recognises understands
  understanding lists list provides provide includes include least`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
