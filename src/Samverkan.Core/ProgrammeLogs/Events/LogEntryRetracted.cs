using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>An entry was recorded by mistake and is taken back.</summary>
/// <param name="Entry">The entry.</param>
public sealed record LogEntryRetracted(EntryId Entry)
    : ProgrammeEvent("entryRetracted"), IRetractingBody;
