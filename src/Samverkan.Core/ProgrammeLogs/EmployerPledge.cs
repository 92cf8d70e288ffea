using NodaTime;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>An employer's pledge (<i>utfästelse</i>), and how far it has been kept by a day.</summary>
/// <param name="Pledged">What was pledged.</param>
/// <param name="On">The day of the pledge.</param>
/// <param name="Kept">How many of it had been kept; it may be more than was pledged.</param>
/// <param name="KeptOn">The first day on which as many as were pledged had been kept; <see langword="null"/> when that had not happened.</param>
/// <param name="IsOverdue">Whether its last day had passed without its having been kept.</param>
public sealed record EmployerPledge(EmployerPledged Pledged, LocalDate On, int Kept, LocalDate? KeptOn, bool IsOverdue)
{
    /// <summary>Whether as many as were pledged have been kept.</summary>
    public bool IsKept => KeptOn is not null;
}
