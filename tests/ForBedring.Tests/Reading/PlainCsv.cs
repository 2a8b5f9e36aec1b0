using System.Text;

namespace ForBedring.Tests.Reading;

/// <summary>The rules of CsvReader as one would first write them: character by character over a text, a known delimiter.</summary>
internal static class PlainCsv
{
    public static (List<(int Row, string[] Fields)> Rows, List<(string Code, int Row)> Problems) Read(string text, char delimiter)
    {
        var rows = new List<(int, string[])>();
        var problems = new List<(string, int)>();
        int at = 0, line = 1;
        var isFirst = true;
        while (at < text.Length)
        {
            var start = at;
            var row = line;
            var fields = new List<string>();
            var isStray = false;
            while (true)
            {
                var field = new StringBuilder();
                if (at < text.Length && text[at] == '"')
                {
                    for (at++; ; at++)
                    {
                        if (at >= text.Length)
                        {
                            problems.Add(("CSV-F06", row));
                            return (rows, problems);
                        }

                        if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"') at++;
                        else if (text[at] == '"') break;
                        field.Append(text[at]);
                    }

                    at++;
                }
                else
                {
                    for (; at < text.Length && text[at] != delimiter && text[at] is not ('"' or '\n' or '\r'); at++) field.Append(text[at]);
                }

                fields.Add(field.ToString());
                if (at < text.Length && text[at] == delimiter)
                {
                    at++;
                    continue;
                }

                isStray = at < text.Length && text[at] is not ('\n' or '\r');
                break;
            }

            if (isStray)
            {
                problems.Add(("CSV-F07", row));
                if (isFirst) return (rows, problems);
                while (at < text.Length && text[at] is not ('\n' or '\r')) at++;
            }
            else
            {
                rows.Add((row, fields.ToArray()));
                if (fields.Count > 1 || fields[0].Length > 0) isFirst = false;
            }

            if (at < text.Length) at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            line += Lines(text.Substring(start, at - start));
        }

        return (rows, problems);
    }

    private static int Lines(string text) => text.Replace("\r\n", "\n").Count(c => c is '\n' or '\r');
}
