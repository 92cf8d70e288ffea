using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>The common indicators of the programme's funding period, where it has them: counts of persons, by gender where the groups are large enough.</summary>
internal static class IndicatorSection
{
    private static readonly LocalizedText Entities = T("organisationer, företag eller projekt", "organisations, enterprises or projects");

    public static ImmutableArray<Section> Write(ReportDraft draft)
    {
        if (CommonIndicatorCatalog.For(draft.Programme) is not { } catalog)
            return [];
        CommonIndicatorCounts counts = CommonIndicatorCounts.Of(draft.Cohort, catalog, draft.Settings.Window);
        ImmutableArray<Group> genders = Genders(draft, catalog);
        Note own = new(T(
            "Egen beräkning, inte SCB:s. De officiella talen tar SCB fram ur register för ESF-rådet. Här räknas ur programmets journaler, från programmets första dag till och med rapportens sista: en person en gång, egenskaper från första starten, resultat efter det sista avslutet. Koderna är fondens; förordningen trycker dem inte.",
            "Our own computation, not that of Statistics Sweden (SCB). SCB derives the official figures from registers for the Swedish ESF Council. Here they are counted from the programme's journeys, from its first day to the report's last, that day included: a person once, attributes from the first start, results after the last exit. The codes are the fund's; the regulation does not print them."));
        Note later = new(T(
            "Ett resultat är för tidigt att räkna tills tiden efter avslutet har gått, och okänt när inget är registrerat om den tiden. Inget av det är ett nej. Ett resultat kan aldrig vara större än det antal det räknas bland.",
            "A result is too early to count until the time after the exit has passed, and unknown when nothing is recorded of that time. Neither is a no. A result can never be larger than the number that it is counted among."));
        Section section = new(new FigureId("common-indicators"), T("Gemensamma indikatorer", "Common indicators"),
        [
            own,
            Table("indicators-output", T("Deltagare efter situation vid första starten", "Participants by situation at the first start"), T("Indikator", "Indicator"),
                [T("alla", "all"), .. genders.Select(static g => g.Name)],
                [
                    .. catalog.Indicators.Where(static i => i.Kind == IndicatorKind.Output).Select(i => Output(draft, counts[i.Code], genders)),
                    Row(T("utan fullständig uppgift, utanför tabellen", "without a complete record, outside the table"), genders, draft.Count("indicator/incomplete", counts.Incomplete, Incomplete(draft))),
                ]),
            Table("indicators-result", T("Resultat", "Results"), T("Indikator", "Indicator"),
                [T("antal", "count"), T("räknas bland", "counted among"), T("för tidigt", "too early"), T("uppgift saknas", "not recorded"), .. genders.Select(static g => T($"antal: {g.Name.Swedish}", $"count: {g.Name.English}"))],
                catalog.Indicators.Where(static i => i.IsResult).Select(i => Result(draft, counts, counts[i.Code], genders))),
            new Note(T($"Resultat vid avslut räknas {counts.Window.Name.Swedish}. {counts.Window.Source.Says!.Swedish}", $"Results upon leaving are counted {counts.Window.Name.English}. {counts.Window.Source.Says.English}")),
            later,
            .. Uncounted(draft, catalog),
        ]);
        return [section];
    }

    /// <summary>The indicators of the period that are not counted here, each with the reason: none is silently left out.</summary>
    private static IEnumerable<Block> Uncounted(ReportDraft draft, CommonIndicatorCatalog catalog)
    {
        List<TableRow> rows = [];
        foreach (CommonIndicator indicator in catalog.Indicators.Where(static indicator => !indicator.IsCounted))
        {
            LocalizedText reason = indicator switch
            {
                { Kind: IndicatorKind.NotCollected, Source.Says: { } says } => says,
                { Kind: IndicatorKind.NotCollected } => T("Samlas inte längre in.", "Is no longer collected."),
                _ => T("Räknar organisationer, företag eller projekt. Deltagarnas journaler berättar inget om dem, och vad som räknas som stöd avgör fonden: ägaren uppger antalet när rapporten görs.", "Counts organisations, enterprises or projects. The participants' journeys tell nothing of them, and what counts as support the fund decides: the owner states the number when the report is made."),
            };
            LocalizedText name = T($"{indicator.Code} {indicator.Name.Swedish}", $"{indicator.Code} {indicator.Name.English}");
            string id = $"indicator/{indicator.Code.ToLowerInvariant()}";
            bool isStated = indicator.Kind == IndicatorKind.Entities && draft.Settings.Entities.ContainsKey(indicator.Code);
            FigureDefinition definition = draft.Define(T($"{indicator.Code}: {indicator.Name.Swedish}", $"{indicator.Code}: {indicator.Name.English}"),
                isStated ? T("Antal som programmets ägare uppger. Deltagarnas journaler berättar inget om dem.", "The number that the programme's owner states. The participants' journeys tell nothing of them.") : reason, source: indicator.Source);
            if (indicator.Kind == IndicatorKind.Entities)
                definition = definition with { Unit = CountingUnit.Event, Measure = Entities };
            FigureId state = isStated
                ? draft.Add(new StatedFigure(new FigureId(id), draft.Settings.Entities[indicator.Code], StatedKind.Number, definition))
                : draft.Absent(id, Absence.NotRecorded, reason, definition);
            rows.Add(new TableRow(name, [TableCell.Of(state)]));
        }

        if (rows.Count > 0)
            yield return Table("indicators-uncounted", T("Indikatorer som inte räknas ur journalerna, och varför", "Indicators that are not counted from the journeys, and why"), T("Indikator", "Indicator"), [T("läge och skäl", "state and reason")], rows);
    }

    /// <summary>The genders of the catalogue, each by itself: whoever's is not known is outside the table by definition. Which of few persons must not be shown is for protection to say.</summary>
    private static ImmutableArray<Group> Genders(ReportDraft draft, CommonIndicatorCatalog catalog) =>
    [
        .. catalog.Genders.Select(gender =>
        {
            (string key, LocalizedText name) = gender switch
            {
                CohortSex.Woman => ("woman", T("kvinnor", "women")),
                CohortSex.Man => ("man", T("män", "men")),
                _ => ("non-binary", T("icke-binära", "non-binary persons")),
            };
            return new Group(key, name, draft.Cohort.Sex.Where(sex => sex == gender));
        }),
    ];

    private static TableRow Output(ReportDraft draft, IndicatorCount count, ImmutableArray<Group> genders)
    {
        LocalizedText rule = count.Indicator.AtEntry is { } criterion
            ? T($"På dagen för första starten: {criterion.Describe(Language.Swedish)}.", $"On the day of the first start: {criterion.Describe(Language.English)}.")
            : T("Alla deltagare med fullständig uppgift: kön, födelsedatum och ställning på arbetsmarknaden.", "All participants with a complete record: gender, date of birth and labour-market status.");
        FigureDefinition definition = Define(draft, count, rule, T("deltagare med fullständig uppgift", "participants with a complete record"));
        string id = Key(count);
        if (!count.IsRecorded)
            return Absent(draft, count, definition, 1 + genders.Length);
        return ReportDraft.Row(Header(count), [draft.Count(id, count.Counted, definition), .. ByGender(draft, id, count, genders, definition)]);
    }

    private static TableRow Result(ReportDraft draft, CommonIndicatorCounts counts, IndicatorCount count, ImmutableArray<Group> genders)
    {
        CommonIndicator indicator = count.Indicator;
        LocalizedText among = T(
            $"deltagare i {string.Join(", ", indicator.Reference)}{(indicator.AtEntry is { } swedish ? $" för vilka detta gällde vid första starten: {swedish.Describe(Language.Swedish)}" : "")}",
            $"participants in {string.Join(", ", indicator.Reference)}{(indicator.AtEntry is { } english ? $" of whom this was true at the first start: {english.Describe(Language.English)}" : "")}");
        LocalizedText when = indicator.Kind == IndicatorKind.ImmediateResult
            ? T($"Någon dag {counts.Window.Name.Swedish}, avslutsdagen inräknad", $"On some day {counts.Window.Name.English}, the day of leaving included")
            : T("Sex månader efter avslut, enligt det som registrerats den dagen eller senare", "Six months after leaving, by what was recorded on that day or later");
        LocalizedText what = indicator.Situation is { } situation
            ? new(situation.Describe(Language.Swedish), situation.Describe(Language.English))
            : T($"något av {string.Join(", ", indicator.AnyOf)}", $"one of {string.Join(", ", indicator.AnyOf)}");
        FigureDefinition definition = Define(draft, count, T($"{when.Swedish}: {what.Swedish}.", $"{when.English}: {what.English}."), among);
        string id = Key(count);
        if (!count.IsRecorded)
            return Absent(draft, count, definition, 4 + genders.Length);
        if (count.Reference.IsEmpty)
        {
            FigureId nobody = draft.Absent(id, Absence.NobodyConcerned, T("Ingen finns att räkna bland.", "There is nobody to count among."), definition);
            return new TableRow(Header(count), [.. Enumerable.Repeat(TableCell.Of(nobody), 4 + genders.Length)]);
        }

        return ReportDraft.Row(Header(count),
        [
            draft.Count(id, count.Counted, definition),
            draft.Count($"{id}/of", count.Reference, draft.Define(among, T("De som resultatet kan räknas bland.", "Those among whom the result can be counted."), source: indicator.Source)),
            draft.Count($"{id}/pending", count.Pending, draft.Define(T("för tidigt att räkna", "too early to count"), T("Har inte avslutat, eller tiden efter avslutet har inte gått.", "Has not left, or the time after the exit has not passed."), among, indicator.Source)),
            draft.Count($"{id}/unknown", count.Unknown, draft.Define(T("utan registrerad uppgift", "with nothing recorded"), T("Inget är registrerat om tiden efter avslutet, eller svaret avböjdes.", "Nothing is recorded of the time after the exit, or the answer was declined."), among, indicator.Source)),
            .. ByGender(draft, id, count, genders, definition),
        ]);
    }

    private static IEnumerable<FigureId> ByGender(ReportDraft draft, string id, IndicatorCount count, ImmutableArray<Group> genders, FigureDefinition definition) =>
        genders.Select(group => draft.Count($"{id}/{group.Key}", count.Counted.And(group.Rows), definition));

    private static FigureDefinition Define(ReportDraft draft, IndicatorCount count, LocalizedText rule, LocalizedText of) =>
        draft.Define(T($"{count.Indicator.Code}: {count.Indicator.Name.Swedish}", $"{count.Indicator.Code}: {count.Indicator.Name.English}"), rule, of, count.Indicator.Source);

    private static FigureDefinition Incomplete(ReportDraft draft) => draft.Define(
        T("deltagare utan fullständig uppgift", "participants without a complete record"),
        T("Kön enligt fondens indelning, födelsedatum eller ställning på arbetsmarknaden vid första starten saknas eller har avböjts.", "Gender by the fund's breakdown, date of birth or labour-market status at the first start is missing or was declined."),
        AllStarted);

    private static TableRow Absent(ReportDraft draft, IndicatorCount count, FigureDefinition definition, int width)
    {
        FigureId word = draft.Absent(Key(count), Absence.NotRecorded, T("Programmet registrerar inte det som behövs.", "The programme does not record what it takes."), definition);
        return new TableRow(Header(count), [.. Enumerable.Repeat(TableCell.Of(word), width)]);
    }

    private static TableRow Row(LocalizedText header, ImmutableArray<Group> genders, FigureId count) =>
        new(header, [TableCell.Of(count), .. genders.Select(static _ => TableCell.Of(T("delas inte upp", "not broken down")))]);

    private static LocalizedText Header(IndicatorCount count) =>
        T($"{count.Indicator.Code} {count.Indicator.Name.Swedish}", $"{count.Indicator.Code} {count.Indicator.Name.English}");

    private static string Key(IndicatorCount count) => $"indicator/{count.Indicator.Code.ToLowerInvariant()}";
}
