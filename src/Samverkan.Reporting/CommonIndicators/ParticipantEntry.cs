using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// What the monthly file tells of one participant: the start in the month of the start, the end in the month of the end, and the hours of
/// the month where they are kept. Personal data. Immutable.
/// </summary>
/// <param name="Participant">The participant.</param>
/// <param name="Start">The day of the first start, when it lies in the month; otherwise <see langword="null"/>.</param>
/// <param name="End">The day of the last exit, when it lies in the month; otherwise <see langword="null"/>.</param>
/// <param name="Hours">The hours of the month, or <see langword="null"/> when they are not kept.</param>
public sealed record ParticipantEntry(ParticipantId Participant, LocalDate? Start, LocalDate? End, decimal? Hours = null)
{
    /// <summary>That it is an entry; never whose.</summary>
    public override string ToString() => nameof(ParticipantEntry);
}
