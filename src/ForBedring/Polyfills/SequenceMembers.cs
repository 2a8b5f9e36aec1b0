#if !NET
#nullable enable
namespace ForBedring;

/// <summary>Members of sequences that netstandard2.0 lacks. They stand in the library's own namespace, so that they are found before those a newer framework has.</summary>
internal static class SequenceMembers
{
    extension<T>(IEnumerable<T> source)
    {
        public HashSet<T> ToHashSet() => new(source);

        public HashSet<T> ToHashSet(IEqualityComparer<T> comparer) => new(source, comparer);

        public T? MinBy<TKey>(Func<T, TKey> key) => System.Linq.Enumerable.FirstOrDefault(System.Linq.Enumerable.OrderBy(source, key));

        public T? MaxBy<TKey>(Func<T, TKey> key) => System.Linq.Enumerable.FirstOrDefault(System.Linq.Enumerable.OrderByDescending(source, key));

        public IEnumerable<T> DistinctBy<TKey>(Func<T, TKey> key)
        {
            var seen = new HashSet<TKey>();
            foreach (var item in source)
            {
                if (seen.Add(key(item))) yield return item;
            }
        }

        public IEnumerable<(int Index, T Item)> Index()
        {
            var index = 0;
            foreach (var item in source) yield return (index++, item);
        }

        public IEnumerable<T> Order() => System.Linq.Enumerable.OrderBy(source, static x => x);

        public IEnumerable<T> Order(IComparer<T> comparer) => System.Linq.Enumerable.OrderBy(source, static x => x, comparer);
    }
}
#endif
