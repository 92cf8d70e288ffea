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
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>
/// A placement's proposals as entries, each the first of a journey of its own: who takes them in puts them where they belong. They decide nothing; the answers of the
/// participant and the caseworker are entries of their own.
/// </summary>
internal static class ProposalEntries
{
    /// <summary>The entries of places on teams, and after each the one on a track when there is one.</summary>
    public static ImmutableArray<Entry> Of(Programme programme, PlacementProposal proposal, Instant recorded) =>
    [
        .. proposal.Placements.SelectMany(p => (ImmutableArray<Entry>)
        [
            Made(programme, p.Participant, proposal.On, recorded, ProposalKind.Team, p.Team, p.NextBest, p.Reason, p.Start),
            .. p.Track is { } track && p.TrackReason is { } reason
                ? (ImmutableArray<Entry>)[Made(programme, p.Participant, proposal.On, recorded, ProposalKind.Track, track, p.NextBestTrack, reason, p.Start)]
                : [],
        ]),
    ];

    /// <summary>The entries of places on tracks.</summary>
    public static ImmutableArray<Entry> Of(Programme programme, TrackProposal proposal, Instant recorded) =>
        [.. proposal.Placements.Select(p => Made(programme, p.Participant, proposal.On, recorded, ProposalKind.Track, p.Track, p.NextBest, p.Reason, p.Start))];

    private static Entry Made(Programme programme, ParticipantId person, LocalDate on, Instant recorded, ProposalKind about, Slug place, Slug? next, Refusal reason, LocalDate start)
    {
        string day = LocalDatePattern.Iso.Format(on);
        // Proposed anew after a change, it is another proposal; the same on the same day is the same one.
        string what = Letters($"{place}|{next}|{reason.Code.Id}|{LocalDatePattern.Iso.Format(start)}");
        ProposalMade body = new(
            new($"{about.ToString().ToLowerInvariant()}-{day}-{what}"), about, new(place.Value), new(PlacementBridge.KeyOf(reason.Code)), next is null ? null : new ProposedChoice(next.Value), start);
        // The same proposal on the same day is the same entry, however often it is made.
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{programme.Id}|{person}|{body.Proposal}|{place}"));
        return new(
            EntryId.FromBits(BinaryPrimitives.ReadUInt128BigEndian(hash)), new JourneyId(person, programme.Id), 1, on, recorded, Author.System(StandardRoles.Import), OwnersPolicy.Import(programme).Who,
            body.DefaultCategory, programme.Edition.Id, EventCatalog.Standard.VersionOf(body), body);
    }

    // Eight letters of a digest: no digits, so that the key never looks like somebody's number.
    private static string Letters(string text) => new([.. SHA256.HashData(Encoding.UTF8.GetBytes(text)).Take(8).Select(static b => (char)('a' + (b % 26)))]);
}
