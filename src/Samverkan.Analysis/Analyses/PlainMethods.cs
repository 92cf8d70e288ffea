using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>The methods of means and shares, which need few words.</summary>
internal static class PlainMethods
{
    public static StatisticalMethod Mean { get; } = new(
        "mean",
        new("medelvärde med t-intervall", "mean with t interval") { EasySwedish = "Vi räknar ut snittet. Vi lägger ihop alla svar och delar med antalet svar." },
        "Student, \"The probable error of a mean\", Biometrika 6 (1908), 1–25",
        new("De som svarat liknar dem som inte svarat.", "Those who answered are like those who did not.") { EasySwedish = "Vi tror att de som inte svarade liknar dem som svarade." },
        new("Skalans steg behandlas som tal med lika avstånd.", "The steps of the scale are treated as equally spaced numbers.") { EasySwedish = "Vi räknar som om alla steg i skalan är lika stora." },
        new("Deltagarna är oberoende av varandra.", "The participants are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." });

    public static StatisticalMethod Slope { get; } = new(
        "mean-slope",
        new("medelvärde av varje deltagares egen lutning, minsta kvadrat, steg per år", "mean of each participant's own slope, least squares, steps a year") { EasySwedish = "Vi drar en rak linje genom varje deltagares svar. Sedan räknar vi ut snittet av linjerna." },
        "Rao, \"Some statistical methods for comparison of growth curves\", Biometrics 14 (1958), 1–17",
        new("Förändringen är rätlinjig för var och en.", "Change is linear for each one.") { EasySwedish = "Vi räknar som om svaren ändras lika fort hela tiden." },
        new("De som har minst två svar liknar dem som inte har det.", "Those with at least two answers are like those without.") { EasySwedish = "Vi tror att de med ett enda svar liknar de andra." },
        new("Deltagarna är oberoende av varandra.", "The participants are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." });

    public static StatisticalMethod ShareOfIntervals { get; } = new(
        "share-of-intervals",
        new LocalizedText("andel av tiderna mellan två mätningar; utan intervall, eftersom samma deltagare räknas flera gånger", "share of the times between two measurements; without limits, since a participant is counted several times") { EasySwedish = "Vi räknar tider mellan två mätningar. En person kan räknas flera gånger." },
        "Samverkan",
        new LocalizedText("Tider där någon mätning saknas liknar de andra.", "Times that lack a measurement are like the others.") { EasySwedish = "Vi tror att tider utan svar liknar de andra tiderna." });

    public static Finding<AnalysisFigure> MeanOf(ValueCounts values, int missing, StatisticalMethod method)
    {
        Estimate<Interval> interval = PairedTests.MeanDifference(PairedDifferences.From(values, missing)).Estimate;
        return new(new Basis(values.Count, missing, method), values.Mean().Select(mean => new AnalysisFigure(mean.Mean, FigureUnit.Number) { Limits = LimitsOf(interval) }));
    }

    public static Finding<AnalysisFigure> ShareOf(int numerator, int denominator, int missing)
    {
        Finding<Interval> share = new Proportion(numerator, denominator).WilsonInterval(missing: missing);
        return new(share.Basis, share.Estimate.Select(static interval => AnalysisFigure.Of(interval, FigureUnit.Share)));
    }

    public static Interval? LimitsOf(Estimate<Interval> interval) => interval.TryGet(out Interval limits) ? limits : null;
}
