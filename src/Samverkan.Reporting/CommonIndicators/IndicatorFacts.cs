using Samverkan.Analysis.Fairness;
using Samverkan.Core.Criteria;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The facts that common indicators ask for beside the standard ones. The first are recorded, where a programme has the ground for
/// it; those that follow are worked out from what is recorded about the time after the last exit.
/// </summary>
public static class IndicatorFacts
{
    /// <summary>No citizenship of the Union, also stateless: Regulation (EU) 2021/1057, article 2.</summary>
    public static TypedFact<bool> ThirdCountryNational { get; } = YesNo("third-country-national",
        ("tredjelandsmedborgarskap", "third-country nationality"), ("är medborgare i tredjeland eller statslös", "is a third-country national or stateless"), ("är medborgare i unionen", "is a citizen of the Union"));

    /// <summary>Foreign background by the national definition, which is not publicly verified: obtain it from SCB.</summary>
    public static TypedFact<bool> ForeignBackground => AccessGroupings.ForeignBackground;

    /// <summary>Belongs to a minority by the person's own statement. A special category of data: it needs a ground of its own, and may be declined.</summary>
    public static TypedFact<bool> Minority { get; } = YesNo("minority",
        ("minoritet", "minority"), ("tillhör en minoritet", "belongs to a minority"), ("tillhör ingen minoritet", "belongs to no minority"));

    /// <summary>Disadvantaged in another way. A special category of data, and may be declined.</summary>
    public static TypedFact<bool> OtherDisadvantaged { get; } = YesNo("other-disadvantaged",
        ("mindre gynnad på annat sätt", "otherwise disadvantaged"), ("är mindre gynnad på annat sätt", "is otherwise disadvantaged"), ("är inte mindre gynnad på annat sätt", "is not otherwise disadvantaged"));

    /// <summary>Homeless or shut out from the housing market.</summary>
    public static TypedFact<bool> Homeless { get; } = YesNo("homeless",
        ("hemlöshet", "homelessness"), ("är hemlös eller utestängd från bostadsmarknaden", "is homeless or affected by housing exclusion"), ("är inte hemlös", "is not homeless"));

    /// <summary>Lives in a municipality that Eurostat classes as rural.</summary>
    public static TypedFact<bool> RuralResident { get; } = YesNo("rural-resident",
        ("boende på landsbygden", "rural residence"), ("bor på landsbygden", "lives in a rural area"), ("bor inte på landsbygden", "does not live in a rural area"));

    /// <summary>Seeks work.</summary>
    public static TypedFact<bool> SeekingWork { get; } = YesNo("seeking-work",
        ("arbetssökande", "seeking work"), ("söker arbete", "seeks work"), ("söker inte arbete", "does not seek work"));

    /// <summary>Has been given a qualification: a formal outcome of an assessment.</summary>
    public static TypedFact<bool> QualificationGained { get; } = YesNo("qualification-gained",
        ("ny kvalifikation", "qualification gained"), ("har fått en kvalifikation", "has gained a qualification"), ("har inte fått någon kvalifikation", "has gained no qualification"));

    /// <summary>
    /// The situation on the labour market has improved: from precarious to stable or from under- to full employment, a job that asks for
    /// more competence, more responsibility or promotion. Higher pay alone is not enough.
    /// </summary>
    public static TypedFact<bool> ImprovedSituation { get; } = YesNo("improved-situation",
        ("bättre ställning på arbetsmarknaden", "improved labour-market situation"), ("har fått en bättre ställning på arbetsmarknaden", "has an improved situation on the labour market"), ("har inte fått en bättre ställning på arbetsmarknaden", "has no improved situation on the labour market"));

    internal static TypedFact<bool> SeekingAfter { get; } = YesNo("after-exit/seeking-work", ("sökte arbete efter avslut", "seeking work after leaving"), ("sökte arbete", "was seeking work"), ("sökte inte arbete", "was not seeking work"));

    internal static TypedFact<bool> StudyingAfter { get; } = YesNo("after-exit/in-education", ("studerade efter avslut", "in education after leaving"), ("studerade", "was in education"), ("studerade inte", "was not in education"));

    internal static TypedFact<bool> QualifiedAfter { get; } = YesNo("after-exit/qualification", ("kvalifikation vid avslut", "qualification upon leaving"), ("hade fått en kvalifikation", "had gained a qualification"), ("hade inte fått någon kvalifikation", "had gained no qualification"));

    internal static TypedFact<bool> EmployedAfter { get; } = YesNo("after-exit/employed", ("arbete efter avslut", "employment after leaving"), ("var i arbete", "was in work"), ("var inte i arbete", "was not in work"));

    internal static TypedFact<bool> EmployedLater { get; } = YesNo("six-months/employed", ("arbete sex månader efter avslut", "employment six months after leaving"), ("var i arbete", "was in work"), ("var inte i arbete", "was not in work"));

    internal static TypedFact<bool> ImprovedLater { get; } = YesNo("six-months/improved", ("bättre ställning sex månader efter avslut", "improved situation six months after leaving"), ("hade en bättre ställning på arbetsmarknaden", "had an improved situation on the labour market"), ("hade inte en bättre ställning på arbetsmarknaden", "had no improved situation on the labour market"));

    /// <summary>The standard facts and these: what the rules of a catalogue may name.</summary>
    public static FactCatalog Facts { get; } = new Fact[]
    {
        ThirdCountryNational, ForeignBackground, Minority, OtherDisadvantaged, Homeless, RuralResident, SeekingWork, QualificationGained, ImprovedSituation,
        SeekingAfter, StudyingAfter, QualifiedAfter, EmployedAfter, EmployedLater, ImprovedLater,
    }.Aggregate(FactCatalog.Standard, static (catalog, fact) => catalog.With(fact));

    /// <summary>The kinds of criteria in the box over <see cref="Facts"/>.</summary>
    internal static CriterionCatalog Criteria { get; } = BuildCriteria();

    private static CriterionCatalog BuildCriteria()
    {
        CriterionCatalogBuilder builder = CriterionCatalog.Standard.ToBuilder();
        foreach (Fact fact in Facts.Facts.Where(static fact => FactCatalog.Standard.Find(fact.Key) is null))
            builder.AddFact(fact);
        return builder.Build();
    }

    private static TypedFact<bool> YesNo(string key, (string Swedish, string English) name, (string Swedish, string English) yes, (string Swedish, string English) no) =>
        new(key, new(name.Swedish, name.English)) { Statement = new(yes.Swedish, yes.English), Denial = new(no.Swedish, no.English) };
}
