namespace Samverkan.Analysis.Statistics;

/// <summary>
/// How much each subject moves the shares of those who remain and who have left in each way: the sum of its squares is the
/// infinitesimal jackknife's variance.
/// </summary>
/// <remarks>
/// All who have not left share one influence; of those who are no longer followed only sums of squares and products are
/// needed, since time moves their influences by the same linear map.
/// </remarks>
internal sealed class IncidenceInfluence(int ways)
{
    // Of a subject that is still followed: place 0 is for the share that remains, 1 and up for the ways.
    private readonly double[] _followed = new double[ways + 1];
    private readonly double[] _squares = new double[ways + 1];
    private readonly double[] _products = new double[ways + 1];
    private int _subjects;

    public double Error(int place) => Math.Sqrt(Math.Max(0, _squares[place] + (_subjects * _followed[place] * _followed[place])));

    /// <summary>Moves past one time.</summary>
    public void Pass(CompetingCounts counts, int place, int atRisk, double remaining)
    {
        double left = 0;
        for (int way = 1; way <= ways; way++)
            left += counts.Count(place, way);
        double stay = 1 - (left / atRisk);

        // Those no longer followed: the remaining share shrinks, and what of it leaves goes to the ways.
        for (int way = 1; way <= ways; way++)
        {
            double share = (double)counts.Count(place, way) / atRisk;
            _squares[way] += (2 * share * _products[way]) + (share * share * _squares[0]);
            _products[way] = stay * (_products[way] + (share * _squares[0]));
        }

        _squares[0] *= stay * stay;

        // Those at risk: besides, each of them weighs on the hazard at this time.
        double[] stays = new double[ways + 1];
        stays[0] = (_followed[0] * stay) + (remaining * left / atRisk / atRisk);
        for (int way = 1; way <= ways; way++)
        {
            double share = (double)counts.Count(place, way) / atRisk;
            stays[way] = _followed[way] + (_followed[0] * share) - (remaining * share / atRisk);
        }

        double weight = remaining / atRisk;
        for (int exit = 0; exit <= ways; exit++)
        {
            int number = counts.Count(place, exit);
            double own = stays[0] - (exit > 0 ? weight : 0);
            _squares[0] += number * own * own;
            for (int way = 1; way <= ways; way++)
            {
                double moved = stays[way] + (exit == way ? weight : 0);
                _squares[way] += number * moved * moved;
                _products[way] += number * own * moved;
            }
        }

        stays.CopyTo(_followed, 0);
        _subjects = atRisk - (int)left - counts.Count(place, 0);
    }
}
