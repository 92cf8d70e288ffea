namespace Samverkan.Core.Programmes;

/// <summary>The funding period (<i>programperiod</i>) whose rules a programme follows.</summary>
public enum ProgrammingPeriod
{
    /// <summary>Not a Social Fund project, for example one under the Finsam law (2003:1210).</summary>
    None = 0,

    /// <summary>European Social Fund 2007–2013.</summary>
    Esf2007 = 1,

    /// <summary>European Social Fund 2014–2020.</summary>
    Esf2014 = 2,

    /// <summary>European Social Fund Plus 2021–2027.</summary>
    EsfPlus2021 = 3,
}
