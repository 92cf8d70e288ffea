using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Decisions;

/// <summary>
/// What matching proposes, as entries of journeys (<see cref="ProposalMade"/>), and what people answered, as entries that follow (<see cref="ProposalReplied"/>). A proposal decides
/// nothing: without a caseworker's answer nothing is decided. Immutable.
/// </summary>
/// <remarks>The same proposal on the same day is the same entry, however often it is made; proposed anew after a change it is another one. Rules judge the entries where they are appended.</remarks>
public sealed class ProposalEntries
{
    private readonly Programme _programme;
    private readonly SecrecyDomain _origin;
    private readonly Author _by;
    private readonly Instant _recorded;

    /// <summary>Creates what makes the entries.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="origin">The secrecy domain that the proposals come from: that of whose view they rest on.</param>
    /// <param name="by">Who records the proposals: a system as a rule.</param>
    /// <param name="recorded">When they are recorded; not before the day of which they speak.</param>
    public ProposalEntries(Programme programme, SecrecyDomain origin, Author by, Instant recorded)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(by);
        (_programme, _origin, _by, _recorded) = (programme, origin, by, recorded);
    }

    /// <summary>The number of the last entry of a journey, after which the new ones are numbered. Unless told, each journey is taken to be empty, and whoever takes the entries in numbers them.</summary>
    public Func<JourneyId, long> LastSequence { get; init; } = static _ => 0;

    /// <summary>Whether an entry is recorded already: a proposal that was made before, on the same day and about the same, is then not made again. Unless told, none is.</summary>
    public Func<EntryId, bool> IsRecorded { get; init; } = static _ => false;

    /// <summary>The proposed places on teams, and after each the one on a track when there is one.</summary>
    /// <param name="proposal">The proposal.</param>
    public ImmutableArray<Entry> Of(PlacementProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return Numbered(proposal.On, Placed(proposal, proposal.Placements));
    }

    /// <summary>What a revision changes: those who are moved, and those who waited and have a place now. Who keeps the team is proposed nothing.</summary>
    /// <param name="revision">The revision.</param>
    public ImmutableArray<Entry> Of(PlacementRevision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Numbered(revision.Proposal.On, Placed(revision.Proposal, revision.Proposal.Placements.Where(static placed => !placed.Reason.Code.Equals(PlacementCodes.KeptTeam))));
    }

    /// <summary>The proposed places on tracks.</summary>
    /// <param name="proposal">The proposal.</param>
    public ImmutableArray<Entry> Of(TrackProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return Numbered(proposal.On, proposal.Placements.Where(static placed => !placed.Reason.Code.Equals(PlacementCodes.KeptTrack))
            .Select(p => (p.Participant, Made(proposal.On, ProposalKind.Track, new(p.Track.Value), Choice(p.NextBest), ProposalReasons.Of(p.Reason.Code), p.Start))));
    }

    /// <summary>The activities that together are best, each with the next best of the others that fit. None where nothing could be proposed.</summary>
    /// <param name="proposal">The proposal.</param>
    public ImmutableArray<Entry> Of(NextStepProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        StepProposal[] together = [.. proposal.Steps.Where(step => proposal.Together.Contains(step.Offer.Offer.Offer))];
        ProposedChoice? next = Choice(proposal.Steps.FirstOrDefault(step => !proposal.Together.Contains(step.Offer.Offer.Offer))?.Offer.Offer.Offer);
        ParticipantId person = proposal.Journey.Participant;
        return Numbered(proposal.On, together.Select(step => (person, Made(proposal.On, ProposalKind.Activity, new(step.Offer.Offer.Offer.Value), next, ProposalReasons.Of(step), step.Begins))));
    }

    /// <summary>The vacancies that fit or may fit, each with the one that follows it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="on">The day.</param>
    /// <param name="ranked">The vacancies beside the person, the best first; one whose demands are known not to be met is no proposal.</param>
    public ImmutableArray<Entry> Of(ParticipantId person, LocalDate on, IEnumerable<RankedVacancy> ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        RankedVacancy[] possible = [.. ranked.Where(static one => one.Fits != Core.Criteria.Truth.False)];
        return Numbered(on, possible.Select((one, i) => (
            person,
            Made(on, ProposalKind.Vacancy, ChoiceOf(one.Vacancy), i + 1 < possible.Length ? ChoiceOf(possible[i + 1].Vacancy) : null, ProposalReasons.Of(one), one.Vacancy.Start))));
    }

    /// <summary>What somebody answered to a proposal. It has the category of the proposal, as the rules demand.</summary>
    /// <param name="made">The entry of the proposal.</param>
    /// <param name="reply">The answer: a caseworker who departs from the proposal says why.</param>
    /// <param name="on">The day of the answer.</param>
    /// <param name="by">Who records it.</param>
    /// <exception cref="ArgumentException">The entry makes no proposal, or another one than is answered.</exception>
    public Entry Answer(Entry made, ProposalReplied reply, LocalDate on, Author by)
    {
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(by);
        if (made.Body is not ProposalMade proposal || proposal.Proposal != reply.Proposal)
            throw new ArgumentException("An answer is to the proposal that the entry makes.", nameof(reply));
        string instead = reply.Chosen is null && reply.Departure is null ? "" : $"|{reply.Chosen}|{reply.Departure}";
        return Told(made.Journey, Math.Max(made.Sequence, LastSequence(made.Journey)) + 1, on, by, made.Category, reply, $"{reply.Proposal}|{reply.By}|{reply.Answer}|{LocalDatePattern.Iso.Format(on)}{instead}");
    }

    /// <summary>The key under which a vacancy is proposed and chosen: its id, or where that is no key eight letters that stand for it.</summary>
    /// <param name="vacancy">The vacancy.</param>
    public static ProposedChoice ChoiceOf(Vacancy vacancy)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return Slug.TryParse(vacancy.Id, out ProposedChoice? key) ? key : new($"vacancy-{Letters(vacancy.Id)}");
    }

    private static IEnumerable<(ParticipantId Person, ProposalMade Body)> Placed(PlacementProposal proposal, IEnumerable<ProposedPlacement> placements) => placements.SelectMany(p =>
        (ImmutableArray<(ParticipantId Person, ProposalMade Body)>)
        [
            (p.Participant, Made(proposal.On, ProposalKind.Team, new(p.Team.Value), Choice(p.NextBest), ProposalReasons.Of(p.Reason.Code), p.Start)),
            .. p.Track is { } track && p.TrackReason is { } reason
                ? (ImmutableArray<(ParticipantId Person, ProposalMade Body)>)[(p.Participant, Made(proposal.On, ProposalKind.Track, new(track.Value), Choice(p.NextBestTrack), ProposalReasons.Of(reason.Code), p.Start))]
                : [],
        ]);

    private ImmutableArray<Entry> Numbered(LocalDate on, IEnumerable<(ParticipantId Person, ProposalMade Body)> proposals)
    {
        Dictionary<JourneyId, long> last = [];
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach ((ParticipantId person, ProposalMade body) in proposals)
        {
            JourneyId journey = new(person, _programme.Id);
            long sequence = (last.TryGetValue(journey, out long known) ? known : LastSequence(journey)) + 1;
            Entry entry = Told(journey, sequence, on, _by, body.DefaultCategory, body, $"{body.Proposal}|{body.Proposed}");
            if (IsRecorded(entry.Id))
                continue;
            last[journey] = sequence;
            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static ProposalMade Made(LocalDate on, ProposalKind about, ProposedChoice proposed, ProposedChoice? next, ReasonCode reason, LocalDate? start)
    {
        string day = LocalDatePattern.Iso.Format(on);
        string begins = start is { } from ? LocalDatePattern.Iso.Format(from) : "-";
        // Proposed anew after a change, it is another proposal; the same on the same day is the same one.
        string what = Letters($"{proposed}|{next}|{reason}|{begins}");
        return new(new($"{about.ToString().ToLowerInvariant()}-{day}-{what}"), about, proposed, reason, next == proposed ? null : next, start);
    }

    private Entry Told(JourneyId journey, long sequence, LocalDate on, Author by, DataCategory category, JourneyEvent body, string what)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{journey.Programme}|{journey.Participant}|{what}"));
        return new(EntryId.FromBits(BinaryPrimitives.ReadUInt128BigEndian(hash)), journey, sequence, on, _recorded, by, _origin, category, _programme.Edition.Id, EventCatalog.Standard.VersionOf(body), body);
    }

    private static ProposedChoice? Choice(Slug? key) => key is null ? null : new(key.Value);

    // Eight letters of a digest: no digits, so that the key never looks like somebody's number.
    private static string Letters(string text) => new([.. SHA256.HashData(Encoding.UTF8.GetBytes(text)).Take(8).Select(static b => (char)('a' + (b % 26)))]);
}
