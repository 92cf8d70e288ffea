using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>A deviation in the system (<i>systemavvikelse</i>), and what was done about it.</summary>
/// <param name="Entry">The entry that noted it.</param>
/// <param name="Noted">What did not work.</param>
/// <param name="On">The day.</param>
/// <param name="Addressed">What was done, as last told; <see langword="null"/> when nothing was.</param>
/// <param name="AddressedOn">The day of that; <see langword="null"/> when nothing was done.</param>
public sealed record SystemDeviation(EntryId Entry, SystemDeviationNoted Noted, LocalDate On, SystemDeviationAddressed? Addressed, LocalDate? AddressedOn);
