namespace Samverkan.Reporting.Disclosure;

/// <summary>The rule and the method of a protection.</summary>
/// <param name="Method">The method; <c>suppress</c>.</param>
/// <param name="MinimumCount">Counts from 1 to one less than this are primary.</param>
/// <param name="Zeros">What happens to zeros.</param>
/// <param name="Order">In which order cells were offered.</param>
public sealed record CertificateParameters(string Method, int MinimumCount, ZeroRule Zeros, CandidateOrder Order);
