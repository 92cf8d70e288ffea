using System.Collections.Immutable;

namespace Samverkan.Core.Access;

/// <summary>
/// The legal grounds that the standard policy cites, from <see cref="SecrecyCatalog.Swedish"/>. Engineering reference, not legal advice: the deploying authority
/// decides, and a policy stores by which ground.
/// </summary>
public static class LegalBases
{
    /// <summary>Secrecy applies between authorities, committees and independent branches; inside one, information moves by need.</summary>
    public static LegalBasis WithinOneBody { get; } = Of("osl-8");

    /// <summary>The individual's own release from secrecy.</summary>
    public static LegalBasis Waiver { get; } = Of("osl-12-2");

    /// <summary>The participant's consent to be registered for the account of a programme's results.</summary>
    public static LegalBasis ConsentToRegistration { get; } = Of("registration-consent");

    /// <summary>History is brought in on behalf of the bodies that it comes from, by their instructions. It opens nothing to be read.</summary>
    public static LegalBasis ImportOnBehalf { get; } = Of("gdpr-28");

    /// <summary>All of them.</summary>
    public static ImmutableArray<LegalBasis> All { get; } = [WithinOneBody, Waiver, ConsentToRegistration, ImportOnBehalf];

    private static LegalBasis Of(string id) =>
        SecrecyCatalog.Swedish.Basis(id) ?? throw new InvalidOperationException("The standard policy cites a ground that the catalogue does not have.");
}
