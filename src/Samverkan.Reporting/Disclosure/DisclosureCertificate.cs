using System.Collections.Immutable;
using System.Text.Json;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The account of a protection, for those inside: the rule, each hidden cell with its reason, the order in which cells were offered, and
/// witnesses that anybody may check. It tells which hidden cells are small and must never be published. Immutable.
/// </summary>
/// <param name="Software">Name and version of the program that protected the figures.</param>
/// <param name="Parameters">The rule and the method.</param>
/// <param name="Published">The number of published cells.</param>
/// <param name="Hidden">The hidden cells with their reasons, in the order of the system.</param>
/// <param name="Order">The ids of the cells in the order in which they were offered for publication; cells that count the same stand once.</param>
/// <param name="Witnesses">Proofs that primary cells cannot be worked out exactly. A cell whose proof has no small numbers is proved by the exact audit alone.</param>
/// <param name="InnerCells">What the inner cells named in the witnesses are, by inner number; empty where they have no names.</param>
public sealed record DisclosureCertificate(
    string Software,
    CertificateParameters Parameters,
    int Published,
    ImmutableArray<CertifiedCell> Hidden,
    ImmutableArray<string> Order,
    ImmutableArray<Witness> Witnesses,
    ImmutableSortedDictionary<int, string> InnerCells)
{
    /// <summary>The format's version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The certificate as indented JSON, the same bytes for the same certificate.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, DisclosureJson.Default.DisclosureCertificate);

    /// <summary>The numbers of cells; nothing more.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Published} published, {Hidden.Length} hidden");
}
