using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Governance;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>
/// The divisions that the horizontal principles ask for: sex, disability, background, age. Whoever something is not known of, or who declined,
/// is a group of its own, never guessed and never left out.
/// </summary>
internal static class GroupDivisions
{
    private static readonly SourceReference Ages = new("Förordning (EU) 2021/1057, bilaga I", "")
    {
        Says = new("unga är 18–29 år, äldre är 55 år och däröver", "young people are 18–29, older ones 55 and above"),
        Confidence = Confidence.RememberedHigh,
    };

    private static readonly SourceReference Grounds = new("ESF-rådet, Horisontella principer", "Icke-diskriminering") { Address = "https://www.esf.se/soka-stod/sok-stod-steg-for-steg/horisontella-principerna/" };

    public static ImmutableArray<Division> Of(ReportDraft draft, JourneyStages stages)
    {
        SexGroups sexes = new(draft, stages);
        return
        [
            new("sex", sexes.Division.Name, T("Efter kön", "By sex"), sexes.Groups, Grounds) { Compared = [("woman", "man")] },
            YesNo(draft, StandardFacts.Disability, "disability", T("funktionsnedsättning", "disability"), T("Efter funktionsnedsättning", "By disability"),
                T("med funktionsnedsättning", "with a disability"), T("utan funktionsnedsättning", "without a disability")),
            YesNo(draft, IndicatorFacts.ForeignBackground, "background", T("bakgrund", "background"), T("Efter bakgrund", "By background"),
                T("utländsk bakgrund", "foreign background"), T("inte utländsk bakgrund", "no foreign background")),
            ByAge(draft.Cohort),
        ];
    }

    private static Division YesNo(ReportDraft draft, TypedFact<bool> fact, string key, LocalizedText name, LocalizedText caption, LocalizedText yes, LocalizedText no)
    {
        if (draft.Cohort.Facts.Of(fact) is not { } column)
            return new(key, name, caption, [], Grounds);
        RowSet Holding(bool value) => RowSet.Where(draft.Cohort.Count, row => column.TryGet(row, draft.Cohort.On, out bool known) && known == value);
        return new(key, name, caption, Complete(draft.Cohort, [new("yes", yes, Holding(true)), new("no", no, Holding(false))]), Grounds) { Compared = [("yes", "no")] };
    }

    private static Division ByAge(Cohort cohort)
    {
        LocalizedText name = T("ålder", "age");
        LocalizedText caption = T("Efter ålder vid remissen eller starten", "By age at referral or start");
        if (cohort.Facts.Of(StandardFacts.BirthDate) is not { } births)
            return new("age", name, caption, [], Ages);
        Column<LocalDate?> starts = cohort.Reached(Milestone.Started);
        Column<LocalDate?> referrals = cohort.Reached(Milestone.Referred);
        int? AgeOf(int row)
        {
            LocalDate day = starts[row] ?? referrals[row] ?? cohort.On;
            return births.TryGet(row, day, out LocalDate born) && born <= day ? Period.Between(born, day, PeriodUnits.Years).Years : null;
        }

        RowSet Between(int from, int to) => RowSet.Where(cohort.Count, row => AgeOf(row) is { } age && age >= from && age <= to);
        return new("age", name, caption, Complete(cohort,
        [
            new("under-30", T("under 30 år", "aged under 30"), Between(0, 29)),
            new("30-54", T("30–54 år", "aged 30–54"), Between(30, 54)),
            new("55-up", T("55 år och äldre", "aged 55 and older"), Between(55, int.MaxValue)),
        ]), Ages)
        {
            Compared = [("55-up", "30-54"), ("under-30", "30-54")],
            InWords = ImmutableDictionary<string, LocalizedText>.Empty
                .Add("under-30", T("de under trettio år", "those under thirty"))
                .Add("30-54", T("de mellan trettio och femtiofyra år", "those from thirty to fifty-four"))
                .Add("55-up", T("de från femtiofem år", "those from fifty-five")),
        };
    }

    private static ImmutableArray<Group> Complete(Cohort cohort, ImmutableArray<Group> groups)
    {
        RowSet rest = groups.Aggregate(cohort.Everybody, static (left, group) => left.Except(group.Rows));
        return [.. groups.Append(new Group(Grouping.NotStated, T("uppgift saknas", "not stated"), rest)).Where(static group => !group.Rows.IsEmpty)];
    }
}
