using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Which edition of a programme's definition this is, and on which days it is the one that holds.</summary>
/// <param name="Id">The permanent key.</param>
/// <param name="Validity">The days on which it holds, for entries that happened on them.</param>
/// <param name="Says">What this edition rests on.</param>
public sealed record ProgrammeEdition(EditionId Id, DatePeriod Validity, LocalizedText Says);
