using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>An assignment in a role ended and another person took the same role (<i>byte av handläggare</i>).</summary>
/// <param name="Role">The role.</param>
/// <param name="On">The day from which the successor alone is responsible: the first day of the successor, or the day after the predecessor's last when they overlapped.</param>
/// <param name="DaysVacant">The days between the two without anybody in the role, from 0.</param>
public readonly record struct CaseworkerChange(CaseworkerRole Role, LocalDate On, int DaysVacant);
