using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// The rules about what people live on that we have a source for. There are others: of sickness benefit (<i>sjukpenning</i>) beside activity support we have found no wording, so that no rule speaks of
/// it, and a host adds those that it goes by. Försäkringskassan, the unemployment funds and the city decide.
/// </summary>
public static class StandardSituationRules
{
    private static readonly SourceReference Ordinance = new("Förordning (2017:819) i lydelse enligt SFS 2020:381", "5 kap. 2 a §")
    {
        Address = "https://www.lagboken.se/Lagboken/start/sfs/sfs/2020/300-399/d_3981418-sfs-2020_381-forordning-om-andring-i-forordningen-2017_819-om-ersattning-till-deltagare-i",
    };

    private static readonly SourceReference Fund = new("Sveriges a-kassor: A-kassa med aktivitetsstöd", "Kan jag få a-kassa om jag har aktivitetsstöd?")
    {
        Says = new("sidan är odaterad; från vilken dag regeln räknas är vårt antagande", "the page is undated; the day from which the rule counts is our assumption"),
        Confidence = Confidence.Derived,
        Address = "https://www.a-kassa.se/vanliga-fr%C3%A5gor/a-kassa-med-aktivitetsst%C3%B6d",
    };

    // What those who take part in a labour market programme get.
    private static readonly Criterion ProgrammeBenefit = StandardBenefits.AnyOf(StandardBenefits.ActivitySupport, StandardBenefits.DevelopmentAllowance, StandardBenefits.IntroductionBenefit);

    /// <summary>Activity support, development allowance and introduction benefit are not paid beside rehabilitation allowance, full sickness compensation or full activity compensation.</summary>
    public static SituationRule ProgrammeBenefitOrFullCompensation { get; } = new(
        new("programme-benefit-or-full-compensation"),
        new(
            "aktivitetsstöd, utvecklingsersättning och etableringsersättning lämnas inte för tid med rehabiliteringspenning, hel sjukersättning eller hel aktivitetsersättning (för program som anvisats från den 1 juli 2020)",
            "activity support, development allowance and introduction benefit are not paid for time with rehabilitation allowance, full sickness compensation or full activity compensation (for programmes assigned from 1 July 2020)"),
        DatePeriod.From(new(2020, 7, 1)),
        new All(ProgrammeBenefit, StandardBenefits.AnyOf(StandardBenefits.RehabilitationAllowance, StandardBenefits.FullSicknessCompensation, StandardBenefits.FullActivityCompensation)),
        SituationEffect.Excludes,
        Ordinance);

    /// <summary>Unemployment benefit and activity support are not had at the same time.</summary>
    public static SituationRule UnemploymentBenefitOrActivitySupport { get; } = new(
        new("unemployment-benefit-or-activity-support"),
        new("den som har aktivitetsstöd har inte rätt till a-kassa samtidigt; dagarna räknas av från ersättningsperioden", "whoever has activity support has no right to unemployment benefit at the same time; the days are counted off the benefit period"),
        DatePeriod.From(new(2018, 1, 1)),
        new All(StandardBenefits.AnyOf(StandardBenefits.UnemploymentBenefit), StandardBenefits.AnyOf(StandardBenefits.ActivitySupport)),
        SituationEffect.Excludes,
        Fund);

    /// <summary>Whoever has full sickness or activity compensation has no right to unemployment benefit.</summary>
    public static SituationRule UnemploymentBenefitOrFullCompensation { get; } = new(
        new("unemployment-benefit-or-full-compensation"),
        new("den som har hel sjukersättning eller hel aktivitetsersättning har inte rätt till a-kassa", "whoever has full sickness compensation or full activity compensation has no right to unemployment benefit"),
        DatePeriod.From(new(2018, 1, 1)),
        new All(StandardBenefits.AnyOf(StandardBenefits.UnemploymentBenefit), StandardBenefits.AnyOf(StandardBenefits.FullSicknessCompensation, StandardBenefits.FullActivityCompensation)),
        SituationEffect.Excludes,
        new SourceReference("Hotell- och restauranganställdas a-kassa: Sjukersättning eller aktivitetsersättning", "")
        {
            Says = new("sidan är odaterad; från vilken dag regeln räknas är vårt antagande", "the page is undated; the day from which the rule counts is our assumption"),
            Confidence = Confidence.Derived,
            Address = "https://www.hrak.se/arbetslos/viktigt-att-veta-for-dig-som-far-ersattning-fran-a-kassan/sjukersattning-eller-aktivitetsersattning/",
        });

    /// <summary>Study support is not paid for the same time as activity support or introduction benefit.</summary>
    public static SituationRule StudySupportOrProgrammeBenefit { get; } = new(
        StandardActivityRules.StudySupportOrActivitySupport.Key,
        StandardActivityRules.StudySupportOrActivitySupport.Says,
        StandardActivityRules.StudySupportOrActivitySupport.Validity,
        new All(StandardBenefits.AnyOf(StandardBenefits.StudySupport), StandardBenefits.AnyOf(StandardBenefits.ActivitySupport, StandardBenefits.IntroductionBenefit)),
        SituationEffect.Excludes,
        StandardActivityRules.StudySupportOrActivitySupport.Source);

    /// <summary>What those who take part in a programme get is lowered by parental benefit and by wages for the same day.</summary>
    public static SituationRule ProgrammeBenefitLessWages { get; } = new(
        new("programme-benefit-less-wages"),
        new(
            "aktivitetsstöd, utvecklingsersättning och etableringsersättning minskas med föräldrapenning och med lön för samma dag; är programmet på deltid räknas inte det som avser resten av heltiden",
            "activity support, development allowance and introduction benefit are lowered by parental benefit and by wages for the same day; in a part-time programme what concerns the rest of full time is not counted"),
        DatePeriod.From(new(2020, 7, 1)),
        new All(ProgrammeBenefit, new Any(new BooleanFactIs(StandardBenefits.ParentalBenefit), new BooleanFactIs(StandardFacts.Employed))),
        SituationEffect.Reduces,
        Ordinance with { Section = "5 kap. 4 §" });

    /// <summary>Income support excludes nothing: what else a household gets is counted off it.</summary>
    public static SituationRule IncomeSupportLessBenefits { get; } = new(
        new("income-support-less-benefits"),
        new("försörjningsstöd kan fås vid sidan av andra ersättningar, som räknas av: en ny ersättning ändrar beloppet", "income support can be had beside other benefits, which are counted off: a new benefit changes the amount"),
        DatePeriod.From(new(2018, 1, 1)),
        new All(
            new BooleanFactIs(StandardFacts.SocialAssistance),
            StandardBenefits.AnyOf([.. StandardBenefits.All.Select(static benefit => benefit.Fact)])),
        SituationEffect.Reduces,
        new SourceReference("Ragunda kommun: Försörjningsstöd", "Inkomster som minskar bidraget")
        {
            Says = new("en kommuns odaterade sida; Stockholms egen lydelse har vi inte bekräftat", "an undated page of one municipality; Stockholm's own wording is not confirmed"),
            Confidence = Confidence.Derived,
            Address = "https://www.ragunda.se/stod-och-omsorg/ekonomisk-hjalp--stod/forsorjningsstod.html",
        });

    /// <summary>The introduction programme lasts 24 months at most.</summary>
    public static SituationRule IntroductionProgrammeEnds { get; } = new(
        new("introduction-programme-24-months"),
        new("etableringsprogrammet varar i högst 24 månader; hur avbrott räknas har vi ingen källa för", "the introduction programme lasts 24 months at most; how interruptions count we have no source for"),
        DatePeriod.From(new(2018, 1, 1)),
        new HeldLongerThan(StandardFacts.EnrolledIn("eta"), true, 24, SpanUnit.Months, SpanBoundary.Inclusive),
        SituationEffect.Ends,
        new SourceReference("Migrationsinfo: Etableringsprogrammet, 2019", "") { Confidence = Confidence.RememberedHigh });

    /// <summary>All of them, in a fixed order.</summary>
    public static ImmutableArray<SituationRule> All { get; } =
    [
        ProgrammeBenefitOrFullCompensation, UnemploymentBenefitOrActivitySupport, UnemploymentBenefitOrFullCompensation, StudySupportOrProgrammeBenefit, ProgrammeBenefitLessWages,
        IncomeSupportLessBenefits, IntroductionProgrammeEnds,
    ];
}
