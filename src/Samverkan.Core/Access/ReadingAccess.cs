namespace Samverkan.Core.Access;

/// <summary>
/// Who reads, in what role, for what purpose. Every read of a journey takes one; nothing is readable without.
/// </summary>
/// <param name="Who">The secrecy domain of the reader.</param>
/// <param name="As">The role.</param>
/// <param name="For">The purpose.</param>
public sealed record ReadingAccess(SecrecyDomain Who, ReaderRole As, ReadingPurpose For);
