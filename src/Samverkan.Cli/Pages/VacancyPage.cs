using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies;
using Samverkan.Matching.Vacancies.Subsidies;

namespace Samverkan.Cli.Pages;

/// <summary>Vacancies beside a person, and the subsidies to ask about, for a person at a terminal and for programs.</summary>
internal sealed class VacancyPage(MergedView? view, LocalDate on, WorkProfile profile, ImmutableArray<RankedVacancy> ranked, ImmutableArray<SubsidyOption> subsidies, PledgedVacancies? pledges)
{
    /// <summary>Text.</summary>
    public void WriteText(TextPage page)
    {
        if (view is null)
        {
            page.Line(page.Word("Här finns inget som du får se.", "There is nothing here that you may see."));
            return;
        }

        page.Heading($"{view.Journey.Id}");
        page.Line(page.Word($"Förslag per {TextPage.Day(on)}. Människor beslutar.", $"Proposed on {TextPage.Day(on)}. People decide."));
        if (view.SomethingIsWithheld)
            page.Line(page.Word("Något visas inte för den här läsaren.", "Something is withheld from this reader."));
        if (profile.IsEmpty)
            page.Line(page.Sentence(VacancyCodes.NoProfile.With()));
        page.Section(new("Lediga platser", "Vacancies"));
        if (ranked.IsEmpty)
            page.Line(page.Word("Ingen av annonserna och utfästelserna kan sökas den dagen.", "None of the ads and pledges can be applied for on the day."));
        foreach (RankedVacancy one in ranked)
            WriteVacancy(page, one);
        ILookup<bool, SubsidyOption> forms = subsidies.ToLookup(static option => option.Verdict.Value != Truth.False);
        page.Section(new("Anställningsstöd att fråga Arbetsförmedlingen om", "Subsidies to ask Arbetsförmedlingen about"));
        if (!forms[true].Any())
            page.Line(page.Word("Inget, efter vad läsaren får se.", "None, by what the reader may see."));
        foreach (SubsidyOption option in forms[true])
            WriteSubsidy(page, option);
        if (!forms[false].Any())
            return;
        page.Section(new("Anställningsstöd som inte kommer i fråga, och varför", "Subsidies that are not possible, and why"));
        foreach (SubsidyOption option in forms[false])
            page.Item($"{option.Rule.Name.In(page.Language)}: {string.Join("; ", InTheWay(option.Verdict.Trace).Select(condition => Says(condition, page.Language)).Distinct(StringComparer.Ordinal))}", option.Rule.Source);
    }

    /// <summary>JSON: an array of one object, or of none where there is nothing to see.</summary>
    public void WriteJson(TextWriter output, Language language) => ToolJson.WriteTo(output, writer =>
    {
        writer.WriteStartArray();
        if (view is not null)
            Write(new JsonPage(writer, language), view);
        writer.WriteEndArray();
    });

    private void WriteVacancy(TextPage page, RankedVacancy one)
    {
        string fits = one.Fits switch
        {
            Truth.True => page.Word("passar", "fits"),
            Truth.False => page.Word("passar inte", "does not fit"),
            _ => page.Word("kan passa", "may fit"),
        };
        string points = one.Points == one.MostPoints ? Number(one.Points) : $"{Number(one.Points)}–{Number(one.MostPoints)}";
        page.Item($"{one.Vacancy.Id} {one.Vacancy.Headline}{(one.Vacancy.Employer is { } employer ? $", {employer}" : "")}: {fits}; {points} {page.Word("poäng av", "points of")} {Number(one.OutOf)}");
        foreach (VacancyReason reason in one.Reasons)
            page.Line($"    {page.Mark(reason.Value)} {page.Sentence(reason.Says)}{(reason.MostPoints > 0 ? $" ({Number(reason.Points)}/{Number(reason.MostPoints)})" : "")}");
        if (one.Vacancy.Pledge is null && pledges?.HintFor(one.Vacancy) is { } pledge)
            page.Line($"    {page.Word("en arbetsgivare med samma namn har gjort en utfästelse", "an employer of the same name has made a pledge")}: {pledge.Pledged.Pledge.Value}");
    }

    private static void WriteSubsidy(TextPage page, SubsidyOption option)
    {
        string may = option.Verdict.Value == Truth.True ? page.Word("kan komma i fråga", "may be possible") : page.Word("går inte att säga", "cannot be told");
        string amounts = option.Amounts.IsEmpty
            ? page.Word("inget belopp känt för dagen", "no amount known for the day")
            : string.Join(", ", option.Amounts.Select(amount => $"{NameOf(amount.Kind).In(page.Language)} {amount.Value.ToString("0.##", CultureInfo.InvariantCulture)}"));
        page.Item($"{option.Rule.Name.In(page.Language)}: {may}; {amounts}", option.Rule.Source);
        // The first line repeats the verdict; the others tell it condition by condition, with the source of each.
        foreach (string line in option.Verdict.Explain(page.Language).TrimEnd('\n').Split('\n').Skip(1))
            page.Line($"  {line}");
        foreach (LocalizedText note in option.Rule.Notes)
            page.Line($"    {note.In(page.Language)}");
    }

    // What keeps somebody out, each condition by the name under which a source states it.
    private static IEnumerable<Criterion> InTheWay(Trace trace) =>
        trace.Value != Truth.False ? []
        : trace.Criterion is All ? trace.Parts.SelectMany(InTheWay)
        : trace.Criterion is Cited { Of: All } ? trace.Parts.SelectMany(static part => part.Parts.SelectMany(InTheWay))
        : [trace.Criterion];

    private static string Says(Criterion condition, Language language) => condition is Cited cited ? $"{cited.Id} {cited.Says.In(language)}" : condition.Describe(language);

    private void Write(JsonPage page, MergedView seen)
    {
        Utf8JsonWriter writer = page.Writer;
        writer.WriteStartObject();
        writer.WriteString("programme", seen.Journey.Id.Programme.Value);
        writer.WriteString("participant", seen.Journey.Id.Participant.ToString());
        writer.WriteString("on", JsonPage.Day(on));
        writer.WriteBoolean("somethingIsWithheld", seen.SomethingIsWithheld);
        writer.WriteBoolean("nothingAgreed", profile.IsEmpty);
        page.Array("vacancies", ranked, one =>
        {
            writer.WriteString("id", one.Vacancy.Id);
            writer.WriteString("headline", one.Vacancy.Headline);
            if (one.Vacancy.Employer is { } employer)
                writer.WriteString("employer", employer);
            if ((one.Vacancy.Pledge ?? pledges?.HintFor(one.Vacancy)?.Pledged.Pledge) is { } pledge)
                writer.WriteString("pledge", pledge.Value);
            writer.WriteString("fits", JsonPage.Word(one.Fits));
            writer.WriteNumber("points", one.Points);
            writer.WriteNumber("mostPoints", one.MostPoints);
            writer.WriteNumber("outOf", one.OutOf);
            page.Array("reasons", one.Reasons, reason =>
            {
                writer.WriteString("value", JsonPage.Word(reason.Value));
                writer.WriteBoolean("demand", reason.IsDemand);
                writer.WriteString("code", reason.Says.Code.Id);
                writer.WriteString("text", reason.Says.Explain(page.Language));
                writer.WriteNumber("points", reason.Points);
                writer.WriteNumber("mostPoints", reason.MostPoints);
            });
        });
        page.Array("subsidies", subsidies, option =>
        {
            writer.WriteString("form", option.Rule.Form.Value);
            writer.WriteString("name", option.Rule.Name.In(page.Language));
            writer.WriteString("mayQualify", JsonPage.Word(option.Verdict.Value));
            writer.WriteString("why", option.Verdict.Explain(page.Language));
            page.Array("amounts", option.Amounts, amount =>
            {
                writer.WriteString("kind", JsonPage.Name(amount.Kind));
                writer.WriteNumber("value", amount.Value);
                writer.WriteString("source", amount.Source.ToString());
                writer.WriteString("confidence", JsonPage.Name(amount.Source.Confidence));
            });
        });
        writer.WriteEndObject();
    }

    private static LocalizedText NameOf(SubsidyAmountKind kind) => kind switch
    {
        SubsidyAmountKind.SharePercent => new("procent av lönekostnaden:", "percent of the wage cost:"),
        SubsidyAmountKind.CeilingPerMonth => new("tak, kr i månaden:", "ceiling, SEK a month:"),
        SubsidyAmountKind.EmployerContributions => new("antal arbetsgivaravgifter, minst:", "employer contributions, at least:"),
        SubsidyAmountKind.SupervisionPerMonth => new("handledarstöd, kr i månaden:", "support for a supervisor, SEK a month:"),
        SubsidyAmountKind.EmployersWagePerMonth => new("arbetsgivarens lön, kr i månaden:", "the employer's wage, SEK a month:"),
        _ => new("längst, månader:", "longest, months:"),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
