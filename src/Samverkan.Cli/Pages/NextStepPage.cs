using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
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
            new JsonForm(writer, language).Write(proposal);
        writer.WriteEndArray();
    });

    private static void WriteText(TextPage page, NextStepProposal proposal)
    {
        page.Heading($"{proposal.Journey}");
        page.Line(page.Word($"Förslag per {Day(proposal.On)}, till och med {Day(proposal.Until)}. Människor beslutar.", $"Proposed on {Day(proposal.On)}, until {Day(proposal.Until)}. People decide."));
        if (proposal.SomethingIsWithheld)
            page.Line(page.Word("Något visas inte för den här läsaren.", "Something is withheld from this reader."));
        if (proposal.NotPossible is { } not)
            page.Line(Sentence(not, page.Language));
        Section(page, new("Insatser att föreslå", "Activities to propose"), proposal.Steps, step => WriteStep(page, proposal, step));
        Section(page, new("Glapp att förebygga", "Gaps to prevent"), proposal.Gaps, gap => page.Item(Sentence(gap.Says, page.Language) + Fillers(page, gap), gap.Says.Source));
        Section(page, new("Kontakter som väntar", "Contacts that wait"), proposal.Contacts, contact => page.Item($"{JourneyWords.Of(contact.Kind).In(page.Language)}: {contact.Says.Explain(page.Language)}", contact.Says.Source));
        Section(page, new("Rekommendationer att tänka på", "Recommendations to think of"), proposal.Recommendations, one =>
            page.Item($"{one.Category.Value} {one.Provision.Text.In(page.Language)}: {one.Says.Explain(page.Language)}{(one.Addressee is { } to ? $" ({to.Value})" : "")}", one.Provision.Source));
        Section(page, new("Överlämningar", "Hand-overs"), proposal.HandOvers, due => page.Item($"{due.Category.Value}, {Day(due.Since)}: {due.Says.Explain(page.Language)}"));
        Section(page, new("Krockar", "Collisions"), proposal.Collisions, one => page.Item(Sentence(one, page.Language), one.Source));
        Section(page, new("Regler om ersättning och tid", "Rules on benefits and time"), [.. proposal.RulesAhead.Where(static rule => rule.Rule.Effect != SituationEffect.Excludes)], rule => page.Item(Sentence(rule.Says, page.Language)));
        Section(page, new("Okänt", "Unknown"), proposal.Unknown, one => page.Item(Sentence(one, page.Language)));
        Section(page, new("Föreslås inte", "Not proposed"), proposal.NotProposed, refused =>
            page.Item($"{Name(refused.Offer.Offer)}: {string.Join("; ", refused.Because.Select(because => Sentence(because, page.Language)))}"));
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
            page.Line($"    {Mark(page, reason.Value)} {Sentence(reason.Says, page.Language)} [{reason.Says.Source}]");
    }

    private static string Mark(TextPage page, Truth value) => value switch
    {
        Truth.True => page.Word("ja", "yes"),
        Truth.False => page.Word("nej", "no"),
        _ => page.Word("okänt", "unknown"),
    };

    private static string Fillers(TextPage page, ForeseenGap gap) =>
        gap.CouldBeFilledBy.IsEmpty ? "" : page.Word("; kan fyllas av ", "; could be filled by ") + string.Join(", ", gap.CouldBeFilledBy.Select(static offer => offer.Value));

    private static string Name(ActivityOffered offer) => string.Create(
        CultureInfo.InvariantCulture, $"{offer.Offer.Value} {offer.Name}, {Day(offer.From)}{(offer.To is { } to ? $"–{Day(to)}" : "–")}");

    private static string Sentence(Refusal refusal, Language language) => $"{refusal.Code.Id}: {refusal.Explain(language)}";

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private sealed class JsonForm(Utf8JsonWriter writer, Language language)
    {
        public void Write(NextStepProposal proposal)
        {
            writer.WriteStartObject();
            writer.WriteString("programme", proposal.Journey.Programme.Value);
            writer.WriteString("participant", proposal.Journey.Participant.ToString());
            writer.WriteString("on", Day(proposal.On));
            writer.WriteString("until", Day(proposal.Until));
            writer.WriteBoolean("somethingIsWithheld", proposal.SomethingIsWithheld);
            if (proposal.NotPossible is { } not)
            {
                writer.WritePropertyName("notPossible");
                Write(not);
            }

            Array("steps", proposal.Steps, step =>
            {
                Offer(step.Offer.Offer);
                writer.WriteString("fits", Word(step.Fits));
                writer.WriteBoolean("together", proposal.Together.Contains(step.Offer.Offer.Offer));
                Array("answers", step.Answers, need =>
                {
                    writer.WriteString("need", need.Key.Value);
                    writer.WriteString("text", need.Name.In(language));
                });
                Array("reasons", step.Reasons, reason =>
                {
                    writer.WriteString("value", Word(reason.Value));
                    writer.WriteBoolean("demand", reason.IsDemand);
                    Members(reason.Says);
                });
            });
            Array("gaps", proposal.Gaps, gap =>
            {
                writer.WriteString("begins", Day(gap.Begins));
                writer.WriteString("until", Day(gap.Until));
                writer.WriteNumber("workingDays", gap.WorkingDays);
                writer.WriteStartArray("couldBeFilledBy");
                foreach (Core.ProgrammeLogs.OfferId offer in gap.CouldBeFilledBy)
                    writer.WriteStringValue(offer.Value);
                writer.WriteEndArray();
                Members(gap.Says);
            });
            writer.WriteNumber("gapDaysLeft", proposal.GapDaysLeft);
            Array("contacts", proposal.Contacts, contact =>
            {
                writer.WriteString("contact", JsonNamingPolicy.CamelCase.ConvertName(contact.Kind.ToString()));
                writer.WriteString("since", Day(contact.Since));
                writer.WriteNumber("days", contact.Days);
                Members(contact.Says);
            });
            Array("recommendations", proposal.Recommendations, one =>
            {
                writer.WriteString("category", one.Category.Value);
                if (one.Addressee is { } to)
                    writer.WriteString("addressee", to.Value);
                Members(one.Says);
            });
            Array("handOvers", proposal.HandOvers, due =>
            {
                writer.WriteString("recommendation", due.Recommendation.Value);
                writer.WriteString("category", due.Category.Value);
                writer.WriteString("since", Day(due.Since));
                Members(due.Says);
            });
            Array("collisions", proposal.Collisions, Members);
            Array("rulesAhead", proposal.RulesAhead, rule =>
            {
                writer.WriteString("rule", rule.Rule.Key.Value);
                writer.WriteString("from", Day(rule.From));
                Members(rule.Says);
            });
            Array("unknown", proposal.Unknown, Members);
            Array("notProposed", proposal.NotProposed, refused =>
            {
                Offer(refused.Offer.Offer);
                Array("because", refused.Because, Members);
            });
            writer.WriteEndObject();
        }

        private static string Word(Truth value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

        private void Offer(ActivityOffered offer)
        {
            writer.WriteString("offer", offer.Offer.Value);
            writer.WriteString("name", offer.Name);
            writer.WriteString("from", Day(offer.From));
            if (offer.To is { } to)
                writer.WriteString("to", Day(to));
        }

        private void Array<T>(string name, ImmutableArray<T> items, Action<T> write)
        {
            writer.WriteStartArray(name);
            foreach (T item in items)
            {
                writer.WriteStartObject();
                write(item);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        private void Write(Refusal says)
        {
            writer.WriteStartObject();
            Members(says);
            writer.WriteEndObject();
        }

        private void Members(Refusal says)
        {
            writer.WriteString("code", says.Code.Id);
            writer.WriteString("text", says.Explain(language));
            writer.WriteString("expected", says.Expected(language));
            writer.WriteString("source", says.Source.ToString());
        }
    }
}
