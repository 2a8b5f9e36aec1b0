// Members of framework types that netstandard2.0 lacks, with the framework's own names, so that callers read the same on every target.
#if !NET
#pragma warning disable
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System
{
    internal static class FrameworkMembers
    {
        private static void Demand<T>(bool broken, T value, string wanted, string? paramName)
        {
            if (broken) throw new ArgumentOutOfRangeException(paramName, value, $"The value must be {wanted}.");
        }

        extension(ArgumentNullException)
        {
            public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression("argument")] string? paramName = null)
            {
                if (argument is null) throw new ArgumentNullException(paramName);
            }
        }

        extension(ArgumentException)
        {
            public static void ThrowIfNullOrEmpty([NotNull] string? argument, [CallerArgumentExpression("argument")] string? paramName = null)
            {
                if (argument is null) throw new ArgumentNullException(paramName);
                if (argument.Length == 0) throw new ArgumentException("The value cannot be an empty string.", paramName);
            }

            public static void ThrowIfNullOrWhiteSpace([NotNull] string? argument, [CallerArgumentExpression("argument")] string? paramName = null)
            {
                if (argument is null) throw new ArgumentNullException(paramName);
                if (string.IsNullOrWhiteSpace(argument)) throw new ArgumentException("The value cannot be an empty string or composed entirely of whitespace.", paramName);
            }
        }

        extension(ArgumentOutOfRangeException)
        {
            public static void ThrowIfNegative(int value, [CallerArgumentExpression("value")] string? paramName = null) => Demand(value < 0, value, "non-negative", paramName);

            public static void ThrowIfNegative(long value, [CallerArgumentExpression("value")] string? paramName = null) => Demand(value < 0, value, "non-negative", paramName);

            public static void ThrowIfNegative(decimal value, [CallerArgumentExpression("value")] string? paramName = null) => Demand(value < 0, value, "non-negative", paramName);

            public static void ThrowIfNegativeOrZero(int value, [CallerArgumentExpression("value")] string? paramName = null) => Demand(value <= 0, value, "positive", paramName);

            public static void ThrowIfNegativeOrZero(long value, [CallerArgumentExpression("value")] string? paramName = null) => Demand(value <= 0, value, "positive", paramName);

            public static void ThrowIfNegativeOrZero(decimal value, [CallerArgumentExpression("value")] string? paramName = null) => Demand(value <= 0, value, "positive", paramName);

            public static void ThrowIfLessThan<T>(T value, T other, [CallerArgumentExpression("value")] string? paramName = null)
                where T : IComparable<T> => Demand(value.CompareTo(other) < 0, value, "at least " + other, paramName);

            public static void ThrowIfGreaterThan<T>(T value, T other, [CallerArgumentExpression("value")] string? paramName = null)
                where T : IComparable<T> => Demand(value.CompareTo(other) > 0, value, "at most " + other, paramName);

            public static void ThrowIfZero(int value, [CallerArgumentExpression("value")] string? paramName = null) => Demand(value == 0, value, "other than zero", paramName);
        }

        extension(ObjectDisposedException)
        {
            public static void ThrowIf(bool condition, object instance)
            {
                if (condition) throw new ObjectDisposedException(instance.GetType().FullName);
            }
        }

        extension(string text)
        {
            public bool Contains(char value) => text.IndexOf(value) >= 0;

            public bool Contains(string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;

            public bool StartsWith(char value) => text.Length > 0 && text[0] == value;

            public bool EndsWith(char value) => text.Length > 0 && text[text.Length - 1] == value;

            public string Replace(string oldValue, string newValue, StringComparison comparison)
                => comparison == StringComparison.Ordinal ? text.Replace(oldValue, newValue) : throw new NotSupportedException();

            public string[] Split(char separator, StringSplitOptions options) => text.Split([separator], options);

            public string[] Split(char separator, int count) => text.Split([separator], count);

            public int IndexOf(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison);
        }

        extension(string)
        {
            public static string Join(char separator, IEnumerable<string> values) => string.Join(separator.ToString(), values);

            public static string Join(char separator, params string[] values) => string.Join(separator.ToString(), values);
        }

        extension(Math)
        {
            public static int Clamp(int value, int min, int max) => value < min ? min : value > max ? max : value;

            public static decimal Clamp(decimal value, decimal min, decimal max) => value < min ? min : value > max ? max : value;

            public static double Clamp(double value, double min, double max) => value < min ? min : value > max ? max : value;
        }

        extension(Array)
        {
            public static void Fill<T>(T[] array, T value)
            {
                for (var i = 0; i < array.Length; i++) array[i] = value;
            }

            public static void Fill<T>(T[] array, T value, int startIndex, int count)
            {
                for (var i = startIndex; i < startIndex + count; i++) array[i] = value;
            }
        }

        extension(char)
        {
            public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

            public static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

            public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || IsAsciiDigit(c);
        }
    }

    namespace Collections.Generic
    {
        internal static class FrameworkCollectionMembers
        {
            extension<TKey, TValue>(KeyValuePair<TKey, TValue> pair)
            {
                public void Deconstruct(out TKey key, out TValue value)
                {
                    key = pair.Key;
                    value = pair.Value;
                }
            }

            extension<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary)
            {
                public TValue? GetValueOrDefault(TKey key) => dictionary.TryGetValue(key, out var value) ? value : default;

                public TValue GetValueOrDefault(TKey key, TValue defaultValue) => dictionary.TryGetValue(key, out var value) ? value : defaultValue;
            }

            extension<TKey, TValue>(Dictionary<TKey, TValue> dictionary) where TKey : notnull
            {
                public bool TryAdd(TKey key, TValue value)
                {
                    if (dictionary.ContainsKey(key)) return false;
                    dictionary.Add(key, value);
                    return true;
                }
            }

            extension<T>(Stack<T> stack)
            {
                public bool TryPop([MaybeNullWhen(false)] out T value)
                {
                    value = stack.Count > 0 ? stack.Pop() : default;
                    return value is not null;
                }

                public bool TryPeek([MaybeNullWhen(false)] out T value)
                {
                    value = stack.Count > 0 ? stack.Peek() : default;
                    return value is not null;
                }
            }

            extension<T>(Queue<T> queue)
            {
                public bool TryDequeue([MaybeNullWhen(false)] out T value)
                {
                    value = queue.Count > 0 ? queue.Dequeue() : default;
                    return value is not null;
                }
            }
        }
    }
}
#endif
