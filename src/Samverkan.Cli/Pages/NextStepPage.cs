using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;

namespace Samverkan.Cli.Pages;

/// <summary>A proposal of a next step, for a person at a terminal and for programs.</summary>
internal static class NextStepPage
{
    /// <summary>Text: what could begin, why, what is ahead, and what is not proposed.</summary>
    public static void WriteText(TextPage page, ImmutableArray<NextStepProposal> proposals)
    {
        if (proposals.IsEmpty)
            page.Line(page.Word("Här finns inget som du får se.", "There is nothing here that you may see."));
        foreach (NextStepProposal proposal in proposals)
            WriteText(page, proposal);
    }

    /// <summary>JSON: an array of one object a journey.</summary>
    public static void WriteJson(TextWriter output, ImmutableArray<NextStepProposal> proposals, Language language) => ToolJson.WriteTo(output, writer =>
    {
        writer.WriteStartArray();
        foreach (NextStepProposal proposal in proposals)
            Write(new JsonPage(writer, language), proposal);
        writer.WriteEndArray();
    });

    private static void WriteText(TextPage page, NextStepProposal proposal)
    {
        page.Heading($"{proposal.Journey}");
        page.Line(page.Word($"Förslag per {TextPage.Day(proposal.On)}, till och med {TextPage.Day(proposal.Until)}. Människor beslutar.", $"Proposed on {TextPage.Day(proposal.On)}, until {TextPage.Day(proposal.Until)}. People decide."));
        if (proposal.SomethingIsWithheld)
            page.Line(page.Word("Något visas inte för den här läsaren.", "Something is withheld from this reader."));
        if (proposal.NotPossible is { } not)
            page.Line(page.Sentence(not));
        Section(page, new("Insatser att föreslå", "Activities to propose"), proposal.Steps, step => WriteStep(page, proposal, step));
        Section(page, new("Glapp att förebygga", "Gaps to prevent"), proposal.Gaps, gap => page.Item(page.Sentence(gap.Says) + Fillers(page, gap), gap.Says.Source));
        Section(page, new("Kontakter som väntar", "Contacts that wait"), proposal.Contacts, contact => page.Item($"{JourneyWords.Of(contact.Kind).In(page.Language)}: {contact.Says.Explain(page.Language)}", contact.Says.Source));
        Section(page, new("Rekommendationer att tänka på", "Recommendations to think of"), proposal.Recommendations, one =>
            page.Item($"{one.Category.Value} {one.Provision.Text.In(page.Language)}: {one.Says.Explain(page.Language)}{(one.Addressee is { } to ? $" ({to.Value})" : "")}", one.Provision.Source));
        Section(page, new("Överlämningar", "Hand-overs"), proposal.HandOvers, due => page.Item($"{due.Category.Value}, {TextPage.Day(due.Since)}: {due.Says.Explain(page.Language)}"));
        Section(page, new("Krockar", "Collisions"), proposal.Collisions, one => page.Item(page.Sentence(one), one.Source));
        Section(page, new("Regler om ersättning och tid", "Rules on benefits and time"), [.. proposal.RulesAhead.Where(static rule => rule.Rule.Effect != SituationEffect.Excludes)], rule => page.Item(page.Sentence(rule.Says)));
        Section(page, new("Okänt", "Unknown"), proposal.Unknown, one => page.Item(page.Sentence(one)));
        Section(page, new("Föreslås inte", "Not proposed"), proposal.NotProposed, refused =>
            page.Item($"{Name(refused.Offer.Offer)}: {string.Join("; ", refused.Because.Select(because => page.Sentence(because)))}"));
    }

    private static void Section<T>(TextPage page, LocalizedText heading, ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsEmpty)
            return;
        page.Section(heading);
        foreach (T item in items)
            write(item);
    }

    private static void WriteStep(TextPage page, NextStepProposal proposal, StepProposal step)
    {
        ActivityOffered offer = step.Offer.Offer;
        string together = proposal.Together.Contains(offer.Offer) ? page.Word("; ingår i det som tillsammans är bäst", "; among those that together are best") : "";
        page.Item($"{Name(offer)}: {page.Word(step.Fits == Truth.True ? "passar" : "kan passa", step.Fits == Truth.True ? "fits" : "may fit")}{together}");
        foreach (StepReason reason in step.Reasons)
            page.Line($"    {page.Mark(reason.Value)} {page.Sentence(reason.Says)} [{reason.Says.Source}]");
    }

    private static string Fillers(TextPage page, ForeseenGap gap) =>
        gap.CouldBeFilledBy.IsEmpty ? "" : page.Word("; kan fyllas av ", "; could be filled by ") + string.Join(", ", gap.CouldBeFilledBy.Select(static offer => offer.Value));

    private static string Name(ActivityOffered offer) => string.Create(
        CultureInfo.InvariantCulture, $"{offer.Offer.Value} {offer.Name}, {TextPage.Day(offer.From)}{(offer.To is { } to ? $"–{TextPage.Day(to)}" : "–")}");

    private static void Write(JsonPage page, NextStepProposal proposal)
    {
        Utf8JsonWriter writer = page.Writer;
        writer.WriteStartObject();
        writer.WriteString("programme", proposal.Journey.Programme.Value);
        writer.WriteString("participant", proposal.Journey.Participant.ToString());
        writer.WriteString("on", JsonPage.Day(proposal.On));
        writer.WriteString("until", JsonPage.Day(proposal.Until));
        writer.WriteBoolean("somethingIsWithheld", proposal.SomethingIsWithheld);
        if (proposal.NotPossible is { } not)
        {
            page.Object("notPossible", () => page.Says(not));
        }

        page.Array("steps", proposal.Steps, step =>
        {
            Offer(writer, step.Offer.Offer);
            writer.WriteString("begins", JsonPage.Day(step.Begins));
            writer.WriteString("fits", JsonPage.Word(step.Fits));
            writer.WriteBoolean("together", proposal.Together.Contains(step.Offer.Offer.Offer));
            page.Array("answers", step.Answers, need =>
            {
                writer.WriteString("need", need.Key.Value);
                writer.WriteString("text", need.Name.In(page.Language));
            });
            page.Array("reasons", step.Reasons, reason =>
            {
                writer.WriteString("value", JsonPage.Word(reason.Value));
                writer.WriteBoolean("demand", reason.IsDemand);
                page.Says(reason.Says);
            });
        });
        page.Array("gaps", proposal.Gaps, gap =>
        {
            writer.WriteString("begins", JsonPage.Day(gap.Begins));
            writer.WriteString("until", JsonPage.Day(gap.Until));
            writer.WriteNumber("workingDays", gap.WorkingDays);
            page.Texts("couldBeFilledBy", gap.CouldBeFilledBy.Select(static offer => offer.Value));
            page.Says(gap.Says);
        });
        writer.WriteNumber("gapDaysLeft", proposal.GapDaysLeft);
        page.Array("contacts", proposal.Contacts, contact =>
        {
            writer.WriteString("contact", JsonPage.Name(contact.Kind));
            writer.WriteString("since", JsonPage.Day(contact.Since));
            writer.WriteNumber("days", contact.Days);
            page.Says(contact.Says);
        });
        page.Array("recommendations", proposal.Recommendations, one =>
        {
            writer.WriteString("category", one.Category.Value);
            if (one.Addressee is { } to)
                writer.WriteString("addressee", to.Value);
            page.Says(one.Says);
        });
        page.Array("handOvers", proposal.HandOvers, due =>
        {
            writer.WriteString("recommendation", due.Recommendation.Value);
            writer.WriteString("category", due.Category.Value);
            writer.WriteString("since", JsonPage.Day(due.Since));
            page.Says(due.Says);
        });
        page.Array("collisions", proposal.Collisions, page.Says);
        page.Array("rulesAhead", proposal.RulesAhead, rule =>
        {
            writer.WriteString("rule", rule.Rule.Key.Value);
            writer.WriteString("from", JsonPage.Day(rule.From));
            page.Says(rule.Says);
        });
        page.Array("unknown", proposal.Unknown, page.Says);
        page.Array("notProposed", proposal.NotProposed, refused =>
        {
            Offer(writer, refused.Offer.Offer);
            page.Array("because", refused.Because, page.Says);
        });
        writer.WriteEndObject();
    }

    private static void Offer(Utf8JsonWriter writer, ActivityOffered offer)
    {
        writer.WriteString("offer", offer.Offer.Value);
        writer.WriteString("name", offer.Name);
        writer.WriteString("from", JsonPage.Day(offer.From));
        if (offer.To is { } to)
            writer.WriteString("to", JsonPage.Day(to));
        if (offer.Intake is { } intake)
            writer.WriteString("intake", JsonPage.Name(intake));
    }
}
