namespace Samverkan.Analysis.Statistics;

/// <summary>The six intraclass correlations of Shrout and Fleiss (1979).</summary>
public enum IntraclassForm
{
    /// <summary>ICC(1,1): each unit by its own raters; one rating.</summary>
    OneWaySingle = 0,

    /// <summary>ICC(2,1): the same raters for all units, drawn from many; one rating, absolute agreement.</summary>
    RandomRatersSingle = 1,

    /// <summary>ICC(3,1): these very raters for all units; one rating, consistency.</summary>
    FixedRatersSingle = 2,

    /// <summary>ICC(1,k): as ICC(1,1), for the mean of the ratings.</summary>
    OneWayMean = 3,

    /// <summary>ICC(2,k): as ICC(2,1), for the mean of the ratings.</summary>
    RandomRatersMean = 4,

    /// <summary>ICC(3,k): as ICC(3,1), for the mean of the ratings.</summary>
    FixedRatersMean = 5,
}
