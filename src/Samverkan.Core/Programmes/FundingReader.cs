using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Reads who pays.</summary>
internal static class FundingReader
{
    public static Funding? Read(ObjectReader reader)
    {
        if (reader.Object("funding", required: false) is not { } inner)
            return null;
        LocalizedText? fund = inner.Localized("fund");
        SourceReference? source = inner.Source("source");
        Stated<Amount>? total = StatedReader.Money(inner, "total");
        Stated<Amount>? support = StatedReader.Money(inner, "support");
        if (total is not null && support is not null && string.Equals(total.Value.Currency, support.Value.Currency, StringComparison.Ordinal) && support.Value.Value > total.Value.Value)
            inner.Refuse("support", ProgrammeCodes.SupportAboveTotal.With());
        Stated<int>? rate = StatedReader.Count(inner, "unionRatePercent", maximum: 100);
        Stated<string>? area = StatedReader.Text(inner, "programmeArea");
        Stated<string>? objective = StatedReader.Text(inner, "specificObjective");
        Stated<string>? field = StatedReader.Text(inner, "interventionField");
        Stated<string>? nuts2 = StatedReader.Text(inner, "nuts2Code");
        Stated<string>? cci = StatedReader.Text(inner, "cci");
        Stated<string>? region = StatedReader.Text(inner, "region");
        Stated<string>? postcode = StatedReader.Text(inner, "beneficiaryPostcode");
        Stated<string>? place = StatedReader.Text(inner, "beneficiaryPlace");
        Stated<bool>? strategic = StatedReader.Flag(inner, "strategic");
        Stated<bool>? childPoverty = StatedReader.Flag(inner, "combatsChildPoverty");
        inner.Close();
        if (fund is null || source is null)
            return null;
        return new Funding(fund, source)
        {
            Total = total,
            Support = support,
            UnionRatePercent = rate,
            ProgrammeArea = area,
            SpecificObjective = objective,
            InterventionField = field,
            Nuts2Code = nuts2,
            Cci = cci,
            Region = region,
            BeneficiaryPostcode = postcode,
            BeneficiaryPlace = place,
            IsStrategic = strategic,
            CombatsChildPoverty = childPoverty,
        };
    }
}
