using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Decisions;

/// <summary>Answers to proposals as entries that follow those proposals, each judged by the programme's rules: all of them, or none and what is wrong. Immutable.</summary>
/// <param name="Entries">The entries, in the order of the answers; none when anything is wrong.</param>
/// <param name="Decided">How many proposals a caseworker has decided by them.</param>
/// <param name="Before">How many answers were recorded already and are not recorded again.</param>
/// <param name="Findings">What is wrong, by the line of the answer.</param>
public sealed record RecordedAnswers(ImmutableArray<Entry> Entries, int Decided, int Before, ImmutableArray<Finding> Findings)
{
    /// <summary>Makes the entries.</summary>
    /// <param name="settings">The rules of the programme.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="recorded">What is recorded of the participants already, with the proposals: of any programmes, in any order.</param>
    /// <param name="answers">The answers, in their order.</param>
    /// <param name="file">The file of the answers as the user named it.</param>
    /// <param name="now">When they are recorded; what is recorded already is not later.</param>
    public static RecordedAnswers Of(JourneySettings settings, Programme programme, IEnumerable<Entry> recorded, ImmutableArray<LocatedAnswer> answers, string file, Instant now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(recorded);
        JourneyRules rules = new(settings);
        FindingList findings = new(file);
        Dictionary<JourneyId, List<Entry>> journeys = recorded.Where(entry => entry.Journey.Programme == programme.Id).DistinctBy(static entry => entry.Id)
            .GroupBy(static entry => entry.Journey).ToDictionary(static journey => journey.Key, static journey => journey.ToList());
        var entries = ImmutableArray.CreateBuilder<Entry>();
        HashSet<(JourneyId, JourneyProposalId)> decided = [];
        Dictionary<(JourneyId, JourneyProposalId, ProposalParty), int> skipped = answers.GroupBy(one => (new JourneyId(one.Answer.Participant, programme.Id), one.Answer.Reply.Proposal, one.Answer.Reply.By))
            .ToDictionary(static same => same.Key, same => Overlap([.. same.Select(static one => one.Answer)], journeys.GetValueOrDefault(same.Key.Item1) ?? [], programme, now));
        int before = skipped.Values.Sum();
        foreach ((ProposalAnswer answer, int line) in answers.Select(static one => (one.Answer, one.Line)))
        {
            JourneyId id = new(answer.Participant, programme.Id);
            FilePosition position = new(line, 1);
            List<Entry> known = journeys.GetValueOrDefault(id) ?? [];
            if (skipped[(id, answer.Reply.Proposal, answer.Reply.By)]-- > 0)
                continue;
            if (AnswerTo(known, answer, programme, now) is not { } entry)
            {
                findings.Add(position, "proposal", JourneyCodes.AnswerWithoutProposal.With());
                continue;
            }

            // The same answer on the same day, with another one between: which of the two was last cannot be told.
            if (known.Exists(told => told.Id == entry.Id))
            {
                findings.Add(position, "", JourneyCodes.EntryTwice.With());
                continue;
            }

            if (rules.Consider(Journey.Fold(id, known), entry) is Refused refused)
            {
                foreach (Refusal refusal in refused.Refusals)
                    findings.Add(position, "", refusal);
                continue;
            }

            known.Add(entry);
            entries.Add(entry);
            if (answer.Reply is { By: ProposalParty.Caseworker, Answer: not ProposalReply.Undecided })
                decided.Add((id, answer.Reply.Proposal));
        }

        return findings.Count == 0 ? new(entries.ToImmutable(), decided.Count, before, []) : new([], 0, before, findings.ToImmutable());
    }

    // How many of somebody's answers to a proposal are recorded already: the most with which they begin and what is recorded ends. So the same file can be told twice, and a change of mind stands.
    private static int Overlap(ImmutableArray<ProposalAnswer> answers, List<Entry> known, Programme programme, Instant now)
    {
        EntryId?[] told = [.. answers.Select(answer => AnswerTo(known, answer, programme, now)?.Id)];
        EntryId?[] recorded =
        [
            .. known.Where(entry => entry.Body is ProposalReplied reply && reply.Proposal == answers[0].Reply.Proposal && reply.By == answers[0].Reply.By)
                .OrderBy(static entry => entry.Sequence).Select(static entry => (EntryId?)entry.Id),
        ];
        int most = Math.Min(told.Length, recorded.Length);
        while (most > 0 && !told.AsSpan(0, most).SequenceEqual(recorded.AsSpan(recorded.Length - most)))
            most--;
        return most;
    }

    // It comes from where the proposal came; recorded again it has the same id.
    private static Entry? AnswerTo(List<Entry> known, ProposalAnswer answer, Programme programme, Instant now)
    {
        if (known.FindLast(entry => entry.Body is ProposalMade made && made.Proposal == answer.Reply.Proposal) is not { } proposed)
            return null;
        Author by = new(StandardRoles.Caseworker, answer.Staff);
        long last = known.Max(static told => told.Sequence);
        return new ProposalEntries(programme, proposed.Origin, by, now) { LastSequence = _ => last }.Answer(proposed, answer.Reply, answer.On, by);
    }

    /// <inheritdoc/>
    public bool Equals(RecordedAnswers? other) =>
        other is not null && Entries.SequenceEqual(other.Entries) && (Decided, Before) == (other.Decided, other.Before) && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entries.Length, Decided, Before, Findings.Length);

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Entries.Length} answers, {Decided} decided, {Before} before, {Findings.Length} findings");
}
