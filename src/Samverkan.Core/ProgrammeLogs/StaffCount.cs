namespace Samverkan.Core.ProgrammeLogs;

/// <summary>How many have a role on a day, by sex, and how much of full time they are together.</summary>
/// <param name="Role">The role.</param>
/// <param name="Sex">The sex in the population register, or that nobody has said.</param>
/// <param name="Persons">How many persons; one with the role in two teams counts once.</param>
/// <param name="SharePercent">The known shares of full time together, in percent: 250 is two and a half positions.</param>
/// <param name="UnknownShares">How many assignments have a share that nobody has said; they are not in the sum.</param>
public sealed record StaffCount(StaffRole Role, StaffSex Sex, int Persons, int SharePercent, int UnknownShares);
