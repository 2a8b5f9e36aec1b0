using System.Numerics;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>What may be said of n values 0 … t where all, or all but one, are on the same side of the limit f for a positive one (<i>nesten enighet</i>).</summary>
/// <remarks>
/// Their distribution is kept back, so the mean and the spread must not give it back: with what is shown, at least two distributions remain, and
/// never only such with exactly one person at the worst end. With at most one value below f the sum s says nearly everything at both ends: at
/// t·n and t·n − 1 (one distribution each), and at f·(n − 1), where one is 0 and all others are f. Each end is joined with its neighbour in a bound.
/// Where f = t the sum says everything, and the whole class is one bound. In sensitive themes it always is. All decided on whole numbers.
/// </remarks>
internal sealed class NearUnanimity
{
    private readonly long _n;
    private readonly long _t;
    private readonly long _f;
    private readonly long _step;
    private readonly BigInteger _sum;
    private readonly BigInteger _sumBelow;
    private readonly bool _isHigh;
    private readonly bool _isOneBound;
    private readonly bool _isSensitive;

    /// <summary>The values of a cell.</summary>
    /// <param name="n">How many.</param>
    /// <param name="t">The best value; the worst is 0.</param>
    /// <param name="f">The least value that is positive, 0 … t.</param>
    /// <param name="step">The largest step of one answer.</param>
    /// <param name="sum">The numerator of their sum.</param>
    /// <param name="sumBelow">The denominator of their sum.</param>
    /// <param name="positives">How many are positive.</param>
    /// <param name="isFine">Whether a value is made of several answers, so that few sums say everything.</param>
    /// <param name="isSensitive">Whether they are of a sensitive theme.</param>
    public NearUnanimity(long n, long t, long f, long step, BigInteger sum, BigInteger sumBelow, long positives, bool isFine, bool isSensitive)
    {
        IsNear = positives >= n - 1 || positives <= 1;
        _isHigh = positives >= n - 1;
        _isSensitive = isSensitive;
        (_n, _t, _step, _sumBelow) = (n, t, step, sumBelow);

        // Few positive is the mirror image of many: turned round, at most one is below t + 1 − f.
        _f = _isHigh ? f : t + 1 - f;
        _sum = _isHigh ? sum : ((BigInteger)t * n * sumBelow) - sum;
        _isOneBound = isSensitive || (!isFine && _f == t);
    }

    /// <summary>Whether all, or all but one, are on the same side.</summary>
    public bool IsNear { get; }

    /// <summary>Whether the bound of the mean says that all, or all but one by one step, are at the end of the scale.</summary>
    public bool IsSaidToBeAtTheEnd => IsNear && !_isOneBound && IsAtTheEnd;

    private bool IsAtTheEnd => _sum >= (((BigInteger)_t * _n) - _step) * _sumBelow;

    private bool IsAtTheOtherEnd => _sum <= (BigInteger)_step * _sumBelow;

    /// <summary>The bound that stands for the mean, on 0 … 100; null where the mean itself may stand.</summary>
    /// <param name="showsDistribution">Whether spread and percent positive are shown too, so that it is known that nearly all agree.</param>
    public (decimal Value, bool IsLeast)? Mean(bool showsDistribution)
    {
        if (showsDistribution && IsNear)
        {
            if (_isOneBound) return Bound(100m * _f * (_n - 1) / ((decimal)_n * _t), true);
            if (IsAtTheEnd) return Bound(100m - (100m * _step / ((decimal)_n * _t)), true);
            var lowest = (_f * (_n - 1)) + _step;
            return _sum <= (BigInteger)lowest * _sumBelow ? Bound(100m * lowest / ((decimal)_n * _t), false) : null;
        }

        if (IsAtTheEnd) return Bound(100m - (100m * _step / ((decimal)_n * _t)), true);
        return IsAtTheOtherEnd ? Bound(100m * _step / ((decimal)_n * _t), false) : null;
    }

    /// <summary>The largest standard deviation, on 0 … 100, that goes with what is said of the mean; null where the deviation itself may stand.</summary>
    public decimal? Spread()
    {
        if (!IsNear || _n < 2) return null;
        if (!_isOneBound && IsAtTheEnd) return 100m * _step / _t / ScoreArithmetic.SquareRoot(_n);

        // One at 0, the others at f or t: convex, so the largest is at whole numbers beside the vertex.
        decimal most = 0;
        var vertex = _t == _f ? 0 : ((2 * (_n - 1) * _t) - (_n * (_f + _t))) / (2 * (_t - _f));
        for (var at = vertex - 1; at <= vertex + 1; at++)
        {
            decimal low = Math.Max(0, Math.Min(_n - 1, at)), high = _n - 1 - low;
            var sum = (low * _f) + (high * _t);
            most = Math.Max(most, (_n * ((low * _f * _f) + (high * _t * _t))) - (sum * sum));
        }

        return ScoreArithmetic.SquareRoot(most / ((decimal)_n * (_n - 1))) * 100m / _t;
    }

    private (decimal Value, bool IsLeast)? Bound(decimal value, bool isLeast) => _isHigh ? (value, isLeast) : (100m - value, !isLeast);
}
