using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Identity;

/// <summary>
/// What was told, at one instant, of one number of a person: when it is theirs, or that it never was. A later statement of the same number takes the place of
/// the earlier one; both are kept.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="Valid">The days on which it is the person's current number. When another replaces it, its last day is the day before.</param>
/// <param name="Recorded">When this was told.</param>
/// <remarks>
/// Why a number was replaced is not kept: registration in the population register, a corrected birth date or a change of legal sex concern
/// nobody who only needs to find the person. Immutable.
/// </remarks>
public sealed record Identifier(IdentityNumber Number, DatePeriod Valid, Instant Recorded)
{
    /// <summary>How well the holder of a coordination number had proved who they are; nothing else has a level.</summary>
    public CoordinationNumberAssurance Assurance { get; init; }

    /// <summary>The first day on which a coordination number was dormant (<i>vilande</i>), or <see langword="null"/>. It stays the person's number.</summary>
    public LocalDate? DormantFrom { get; init; }

    /// <summary>Whether the number is withdrawn: it was never the person's, as when somebody's number was mistyped into another's record.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The kind of number and the days; never the number.</summary>
    public override string ToString() => $"{Number} {Valid}";
}
