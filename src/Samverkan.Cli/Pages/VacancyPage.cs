using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
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
        page.Line(page.Word($"Förslag per {Day(on)}. Människor beslutar.", $"Proposed on {Day(on)}. People decide."));
        if (view.SomethingIsWithheld)
            page.Line(page.Word("Något visas inte för den här läsaren.", "Something is withheld from this reader."));
        if (profile.IsEmpty)
            page.Line(Sentence(VacancyCodes.NoProfile.With(), page.Language));
        page.Section(new("Lediga platser", "Vacancies"));
        foreach (RankedVacancy one in ranked)
            WriteVacancy(page, one);
        page.Section(new("Anställningsstöd att fråga Arbetsförmedlingen om", "Subsidies to ask Arbetsförmedlingen about"));
        foreach (SubsidyOption option in subsidies.Where(static option => option.Verdict.Value != Truth.False))
            WriteSubsidy(page, option);
    }

    /// <summary>JSON: an array of one object, or of none where there is nothing to see.</summary>
    public void WriteJson(TextWriter output, Language language) => ToolJson.WriteTo(output, writer =>
    {
        writer.WriteStartArray();
        if (view is not null)
            Write(writer, view, language);
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
        page.Item($"{one.Vacancy.Id} {one.Vacancy.Headline}{(one.Vacancy.Employer is { } employer ? $", {employer}" : "")}: {fits}; {points} {page.Word("poäng av 100", "points of 100")}");
        foreach (VacancyReason reason in one.Reasons)
            page.Line($"    {Mark(page, reason.Value)} {Sentence(reason.Says, page.Language)}{(reason.MostPoints > 0 ? $" ({Number(reason.Points)}/{Number(reason.MostPoints)})" : "")}");
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
        foreach (LocalizedText note in option.Rule.Notes)
            page.Line($"    {note.In(page.Language)}");
    }

    private void Write(Utf8JsonWriter writer, MergedView seen, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("programme", seen.Journey.Id.Programme.Value);
        writer.WriteString("participant", seen.Journey.Id.Participant.ToString());
        writer.WriteString("on", Day(on));
        writer.WriteBoolean("somethingIsWithheld", seen.SomethingIsWithheld);
        writer.WriteBoolean("nothingAgreed", profile.IsEmpty);
        writer.WriteStartArray("vacancies");
        foreach (RankedVacancy one in ranked)
        {
            writer.WriteStartObject();
            writer.WriteString("id", one.Vacancy.Id);
            writer.WriteString("headline", one.Vacancy.Headline);
            if (one.Vacancy.Employer is { } employer)
                writer.WriteString("employer", employer);
            if ((one.Vacancy.Pledge ?? pledges?.HintFor(one.Vacancy)?.Pledged.Pledge) is { } pledge)
                writer.WriteString("pledge", pledge.Value);
            writer.WriteString("fits", Word(one.Fits));
            writer.WriteNumber("points", one.Points);
            writer.WriteNumber("mostPoints", one.MostPoints);
            writer.WriteStartArray("reasons");
            foreach (VacancyReason reason in one.Reasons)
            {
                writer.WriteStartObject();
                writer.WriteString("value", Word(reason.Value));
                writer.WriteBoolean("demand", reason.IsDemand);
                writer.WriteString("code", reason.Says.Code.Id);
                writer.WriteString("text", reason.Says.Explain(language));
                writer.WriteNumber("points", reason.Points);
                writer.WriteNumber("mostPoints", reason.MostPoints);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("subsidies");
        foreach (SubsidyOption option in subsidies)
            Write(writer, option, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SubsidyOption option, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("form", option.Rule.Form.Value);
        writer.WriteString("name", option.Rule.Name.In(language));
        writer.WriteString("mayQualify", Word(option.Verdict.Value));
        writer.WriteString("why", option.Verdict.Explain(language));
        writer.WriteStartArray("amounts");
        foreach (SubsidyAmount amount in option.Amounts)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(amount.Kind.ToString()));
            writer.WriteNumber("value", amount.Value);
            writer.WriteString("source", amount.Source.ToString());
            writer.WriteString("confidence", JsonNamingPolicy.CamelCase.ConvertName(amount.Source.Confidence.ToString()));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Mark(TextPage page, Truth value) => value switch
    {
        Truth.True => page.Word("ja", "yes"),
        Truth.False => page.Word("nej", "no"),
        _ => page.Word("okänt", "unknown"),
    };

    private static LocalizedText NameOf(SubsidyAmountKind kind) => kind switch
    {
        SubsidyAmountKind.SharePercent => new("procent av lönekostnaden:", "percent of the wage cost:"),
        SubsidyAmountKind.CeilingPerMonth => new("tak, kr i månaden:", "ceiling, SEK a month:"),
        SubsidyAmountKind.EmployerContributions => new("antal arbetsgivaravgifter, minst:", "employer contributions, at least:"),
        SubsidyAmountKind.SupervisionPerMonth => new("handledarstöd, kr i månaden:", "support for a supervisor, SEK a month:"),
        SubsidyAmountKind.EmployersWagePerMonth => new("arbetsgivarens lön, kr i månaden:", "the employer's wage, SEK a month:"),
        _ => new("längst, månader:", "longest, months:"),
    };

    private static string Word(Truth value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Sentence(Refusal refusal, Language language) => $"{refusal.Code.Id}: {refusal.Explain(language)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
