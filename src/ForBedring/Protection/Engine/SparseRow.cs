namespace ForBedring.Protection.Engine;

/// <summary>A vector over columns: its columns ascending, and a value other than zero for each.</summary>
internal sealed class SparseRow<T>(int[] columns, T[] values)
    where T : struct
{
    public int[] Columns { get; } = columns;

    public T[] Values { get; } = values;

    public bool IsZero => Columns.Length == 0;

    /// <summary>The vector with value one in each of some columns.</summary>
    public static SparseRow<T> Ones<TArithmetic>(int[] columns)
        where TArithmetic : struct, IArithmetic<T>
    {
        var values = new T[columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = default(TArithmetic).One;
        return new SparseRow<T>(columns, values);
    }

    public void Deconstruct(out int[] columns, out T[] values)
    {
        columns = Columns;
        values = Values;
    }

    /// <summary>The vector with value one in a column of its own.</summary>
    public SparseRow<T> ScaledTo<TArithmetic>(int column)
        where TArithmetic : struct, IArithmetic<T>
    {
        var number = default(TArithmetic);
        var own = Values[Array.BinarySearch(Columns, column)];
        return number.AreEqual(own, number.One) ? this : Times<TArithmetic>(number.Invert(own));
    }

    /// <summary>This vector without one of its places.</summary>
    public SparseRow<T> Without(int place)
    {
        var keptColumns = new int[Columns.Length - 1];
        var keptValues = new T[keptColumns.Length];
        Array.Copy(Columns, keptColumns, place);
        Array.Copy(Columns, place + 1, keptColumns, place, keptColumns.Length - place);
        Array.Copy(Values, keptValues, place);
        Array.Copy(Values, place + 1, keptValues, place, keptValues.Length - place);
        return new(keptColumns, keptValues);
    }

    /// <summary>This vector minus a multiple of another.</summary>
    public SparseRow<T> Minus<TArithmetic>(T factor, SparseRow<T> other)
        where TArithmetic : struct, IArithmetic<T>
    {
        var number = default(TArithmetic);
        int[] left = Columns, right = other.Columns;
        var into = new int[left.Length + right.Length];
        var made = new T[into.Length];
        int i = 0, j = 0, count = 0;
        while (i < left.Length || j < right.Length)
        {
            var a = i < left.Length ? left[i] : int.MaxValue;
            var b = j < right.Length ? right[j] : int.MaxValue;
            T value;
            if (a < b) value = Values[i++];
            else if (b < a) value = number.Subtract(default, number.Multiply(factor, other.Values[j++]));
            else value = number.Subtract(Values[i++], number.Multiply(factor, other.Values[j++]));
            if (number.IsZero(value)) continue;
            into[count] = Math.Min(a, b);
            made[count++] = value;
        }

        Array.Resize(ref into, count);
        Array.Resize(ref made, count);
        return new SparseRow<T>(into, made);
    }

    /// <summary>Whether this vector is another times a number.</summary>
    public bool IsMultipleOf<TArithmetic>(SparseRow<T> other)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (!Columns.AsSpan().SequenceEqual(other.Columns)) return false;
        if (IsZero) return true;
        var number = default(TArithmetic);
        var factor = number.Multiply(Values[0], number.Invert(other.Values[0]));
        for (var i = 1; i < Values.Length; i++)
        {
            if (!number.AreEqual(Values[i], number.Multiply(factor, other.Values[i]))) return false;
        }

        return true;
    }

    private SparseRow<T> Times<TArithmetic>(T factor)
        where TArithmetic : struct, IArithmetic<T>
        => new(Columns, Array.ConvertAll(Values, v => default(TArithmetic).Multiply(v, factor)));
}
