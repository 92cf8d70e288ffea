using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Access;

/// <summary>A person's consent to take part in a programme (<i>samtycke till deltagande</i>). It releases nobody from secrecy.</summary>
/// <param name="Id">The key of the consent.</param>
/// <param name="Period">The days for which it was given.</param>
/// <param name="WithdrawnFrom">The first day on which it no longer holds because the person withdrew it, or <see langword="null"/>.</param>
public sealed record ParticipationConsent(ConsentId Id, DatePeriod Period, LocalDate? WithdrawnFrom)
{
    /// <summary>Whether it holds on a day. The day of the withdrawal is the first on which it does not.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(LocalDate day) => Period.Contains(day) && !(day >= WithdrawnFrom);

    /// <summary>The key only.</summary>
    public override string ToString() => Id.Value;
}
