using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Matching.Decisions;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Cli;

/// <summary>Proposals as entries of journeys, in a file that <c>validate</c> and <c>report</c> read beside the journeys themselves.</summary>
internal static class ProposalOutput
{
    /// <summary><c>--entries FILE</c></summary>
    public static Option<string?> Option() => new("--entries") { Description = "Also writes each proposal as an entry of a journey, for people to answer: nothing is decided by it.", HelpName = "FILE" };

    /// <summary>Refuses a day of which nothing can be recorded yet.</summary>
    /// <exception cref="ToolException">The day is after today.</exception>
    public static void RequireDay(ToolHost host, string? file, LocalDate day)
    {
        if (file is not null && day > host.Today)
            throw ToolException.Usage("a proposal cannot be recorded before its day: --on lies after today");
    }

    /// <summary>What makes entries that follow those of journeys that were read, and none of what is recorded there already.</summary>
    /// <param name="host">Tells the time.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="origin">The secrecy domain on whose view the proposals rest.</param>
    /// <param name="journeys">The journeys; <see langword="null"/> when none were read, so that each proposal is the first entry of a journey of its own.</param>
    public static ProposalEntries After(ToolHost host, Programme programme, SecrecyDomain origin, JourneysInput? journeys)
    {
        Instant now = host.Clock.GetCurrentInstant();
        Author tool = Author.System(StandardRoles.Import);
        if (journeys is null)
            return new(programme, origin, tool, now);
        Dictionary<JourneyId, long> last = [];
        HashSet<EntryId> recorded = [];
        foreach (Entry entry in journeys.Reading.Entries)
        {
            last[entry.Journey] = Math.Max(entry.Sequence, last.GetValueOrDefault(entry.Journey));
            recorded.Add(entry.Id);
        }

        return new(programme, origin, tool, Instant.Max(now, journeys.LastRecorded)) { LastSequence = journey => last.GetValueOrDefault(journey), IsRecorded = recorded.Contains };
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    public static void Write(string file, ImmutableArray<Entry> entries)
    {
        using MemoryStream stream = new();
        JourneyFile.Write(stream, entries, WorkProfileBridge.Format);
        AtomicFile.Write(file, stream.ToArray());
    }
}
