using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>Reads the districts of a municipality from JSON and says all that is wrong with them, by place.</summary>
public static class DistrictCatalogReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-districts";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a catalogue.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The catalogue, or <see langword="null"/> when anything is wrong.</returns>
    public static DistrictCatalog? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        string? version = reader.Text("version");
        string? municipality = reader.Formed("municipality", MunicipalityCode.IsValid, "0180");
        var places = new List<ObjectReader>();
        ImmutableArray<District> districts = reader.Objects("districts", item => ReadDistrict(item, places));
        reader.Close();
        if (findings.Count == before)
            Check(districts, places);
        return findings.Count == before ? new DistrictCatalog(version!, new MunicipalityCode(municipality!), districts) : null;
    }

    private static District? ReadDistrict(ObjectReader item, List<ObjectReader> places)
    {
        DistrictId? id = item.Key<DistrictId>("id");
        string? name = item.Text("name");
        DatePeriod? validity = item.Period();
        Confidence confidence = item.Code<Confidence>("startConfidence", required: false) ?? Confidence.Stated;
        DistrictId? successor = item.Key<DistrictId>("successor", required: false);
        OrganisationId? committee = item.Key<OrganisationId>("committee");
        SourceReference? source = item.Source("source");
        item.Close();
        if (id is null || name is null || validity is null || committee is null || source is null)
            return null;
        places.Add(item);
        return new District(id, name, validity.Value, source) { StartConfidence = confidence, Successor = successor, Committee = committee };
    }

    private static void Check(ImmutableArray<District> districts, List<ObjectReader> places)
    {
        var byId = new Dictionary<DistrictId, District>();
        for (int i = 0; i < districts.Length; i++)
        {
            if (!byId.TryAdd(districts[i].Id, districts[i]))
                places[i].Refuse("id", OrganisationCodes.DistrictTwice.With(districts[i].Id.Value));
        }

        for (int i = 0; i < districts.Length; i++)
        {
            if (districts[i].Successor is not { } id)
                continue;
            if (!byId.TryGetValue(id, out District? successor))
                places[i].Refuse("successor", OrganisationCodes.UnknownSuccessor.With(districts[i].Id.Value));
            else if (districts[i].Validity.End is not { } end || !successor.Validity.Contains(end.PlusDays(1)))
                places[i].Refuse("successor", OrganisationCodes.SuccessorNotReady.With(districts[i].Id.Value));
        }
    }
}
