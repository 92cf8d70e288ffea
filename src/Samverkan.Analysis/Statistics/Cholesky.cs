namespace Samverkan.Analysis.Statistics;

/// <summary>The lower triangular root of a small symmetric positive definite matrix, row by row.</summary>
internal sealed class Cholesky
{
    private readonly double[] _root;
    private readonly int _size;

    private Cholesky(double[] root, int size)
    {
        _root = root;
        _size = size;
    }

    /// <summary>The logarithm of the matrix's determinant.</summary>
    public double LogDeterminant
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < _size; i++)
                sum += 2 * Math.Log(_root[(i * _size) + i]);
            return sum;
        }
    }

    /// <summary>The root, or nothing when a column follows from those before it.</summary>
    public static Cholesky? Of(ReadOnlySpan<double> matrix, int size)
    {
        double[] root = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[(i * size) + j];
                for (int k = 0; k < j; k++)
                    sum -= root[(i * size) + k] * root[(j * size) + k];
                if (i == j)
                {
                    if (!(sum > 1e-11 * matrix[(i * size) + i]))
                        return null;
                    root[(i * size) + i] = Math.Sqrt(sum);
                }
                else
                {
                    root[(i * size) + j] = sum / root[(j * size) + j];
                }
            }
        }

        return new Cholesky(root, size);
    }

    /// <summary>Solves root × x = values.</summary>
    public double[] Half(ReadOnlySpan<double> values)
    {
        double[] x = values.ToArray();
        for (int i = 0; i < _size; i++)
        {
            for (int k = 0; k < i; k++)
                x[i] -= _root[(i * _size) + k] * x[k];
            x[i] /= _root[(i * _size) + i];
        }

        return x;
    }

    /// <summary>Solves matrix × x = values.</summary>
    public double[] Solve(ReadOnlySpan<double> values)
    {
        double[] x = Half(values);
        for (int i = _size - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < _size; k++)
                x[i] -= _root[(k * _size) + i] * x[k];
            x[i] /= _root[(i * _size) + i];
        }

        return x;
    }

    /// <summary>The inverse of the matrix.</summary>
    public double[] Inverse()
    {
        double[] inverse = new double[_size * _size];
        double[] unit = new double[_size];
        for (int j = 0; j < _size; j++)
        {
            Array.Clear(unit);
            unit[j] = 1;
            double[] column = Solve(unit);
            for (int i = 0; i < _size; i++)
                inverse[(i * _size) + j] = column[i];
        }

        return inverse;
    }
}
