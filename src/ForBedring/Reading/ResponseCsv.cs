using System.Text;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Reading;

/// <summary>Answers from a text file in wide form (<i>svarfil</i>): one sheet per row, one column per question.</summary>
/// <remarks>
/// The unit column is required, respondent and role are not; columns stand in any order. <c>4</c>, <c>4.0</c> and <c>4,0</c> are the same answer; non-answers are the
/// instrument's tokens, whatever their case; codes and labels are those the scales list, or a mapping. A unit field may name several units separated by <c>|</c>. Every problem is listed with its line; none quotes a respondent or an answer.
/// </remarks>
public static class ResponseCsv
{
    /// <summary>Reads the answers to a round.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="round">The round.</param>
    /// <param name="columns">What the columns are called; null for <see cref="ResponseColumns.Default"/>.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    /// <exception cref="OverflowException">There are more sheets than the instrument can count exactly.</exception>
    public static ReadResult<ResponseSet> Read(System.IO.Stream stream, SurveyRound round, ResponseColumns? columns = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(round);
        options ??= ReadOptions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var mapping = options.Mapping?.Parts;
        var builder = new ResponseSetBuilder(round, problems, mapping is null ? null : new AnswerText(round.Instrument, mapping.Scales, mapping.NoAnswers, mapping.Values));
        var reader = new CsvReader(stream, problems, options, SurveyRules.Windows1252);
        columns ??= ResponseColumns.Default;
        if (CsvHeader.Find(reader, problems, HeaderSought.Answers(columns, round.Instrument)) is { } header && ResponseHeader.Find(header, columns, builder) is { } found)
        {
            var rounds = RoundColumn.Watch(reader, header, found, problems);
            new Rows(reader, builder, found).Read();
            rounds.Report(problems);
            builder.ReportUnusedEnds();
        }

        return builder.Build();
    }

    private static string ToText(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return utf8.Length == 0 ? "" : Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>Goes through the rows. What a lone byte can say is looked up; everything else takes the careful way.</summary>
    private sealed class Rows
    {
        private readonly CsvReader _reader;
        private readonly ResponseSetBuilder _builder;
        private readonly ResponseHeader _header;
        private readonly AnswerColumns _columns;
        private readonly GroupCache _groups;
        private readonly AnswerCache _answers = new();
        private readonly byte[] _codes;
        private readonly int _questions;

        public Rows(CsvReader reader, ResponseSetBuilder builder, ResponseHeader header)
        {
            _reader = reader;
            _builder = builder;
            _header = header;
            _columns = new(header, builder);
            _groups = new(builder.UnitCount);
            _questions = builder.Instrument.Questions.Length;
            _codes = new byte[SheetChunk.StrideFor(_questions) + 16];
        }

        public void Read()
        {
            while (_reader.Read())
            {
                var row = _reader.RowNumber;
                if (_reader.FieldCount != _header.Count && !HasFields(row)) continue;
                if (_reader.Trimmed(_header.Unit).Length == 0 && _reader.IsBlank) _builder.Problems.Add(SurveyRules.BlankLine, row, null);
                else ReadRow(row);
            }
        }

        private bool HasFields(int row)
        {
            if (_reader.IsBlank)
            {
                _builder.Problems.Add(SurveyRules.BlankLine, row, null);
                return false;
            }

            if (_reader.HasFieldsWhenTrimmed(_header.Count)) return true;
            if (NoDataRow.Is(_reader))
            {
                _builder.Problems.Add(CsvRules.NoDataRow, row, null);
                return false;
            }

            _builder.FieldCount(row, _reader.FieldCount, _header.Count);
            return false;
        }

        private void ReadRow(int row)
        {
            var unit = _reader.Trimmed(_header.Unit);
            var role = _header.Role < 0 ? default : _reader.Trimmed(_header.Role);
            var group = _groups.Find(unit, role);
            var isGood = group >= 0;
            if (!isGood && NoDataRow.Is(_reader) && !_builder.KnowsUnit(ToText(unit)))
            {
                _builder.Problems.Add(CsvRules.NoDataRow, row, null);
                return;
            }

            if (!isGood && _builder.TryFindGroup(ToText(unit), ToText(role), row, out group))
            {
                _groups.Add(unit, role, group);
                isGood = true;
            }

            isGood &= _reader.TryGetPlain(out var bytes, out var ends) ? ReadPlain(bytes, ends, row) : ReadQuoted(row);
            if (isGood) _builder.Commit(row, group, _codes.AsSpan(0, _questions), _header.Respondent < 0 ? default : _reader.Trimmed(_header.Respondent));
        }

        private bool ReadPlain(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, int row)
        {
            var isGood = true;
            var delimiter = (byte)_reader.Delimiter;
            for (var i = 0; i < _columns.Count; i++)
            {
                var start = ends[_columns.Field(i)] + 1;
                var read = _columns.ReadDigits(bytes, start, delimiter, i, _codes);
                if (read > 0)
                {
                    i += read;
                    if (i == _columns.Count) break;
                    start = ends[_columns.Field(i)] + 1;
                }

                var length = ends[_columns.Field(i) + 1] - start;
                var code = length == 1 ? _columns.Code(i, bytes[start]) : length == 0 ? AnswerCode.Blank : AnswerColumns.LookCloser;
                if (code == AnswerColumns.LookCloser) isGood &= ReadText(bytes.Slice(start, length), i, row, out code);
                _codes[_columns.Question(i)] = code;
            }

            return isGood;
        }

        private bool ReadQuoted(int row)
        {
            var isGood = true;
            for (var i = 0; i < _columns.Count; i++)
            {
                var field = _reader[_columns.Field(i)];
                var code = field.Length == 1 ? _columns.Code(i, field[0]) : field.Length == 0 ? AnswerCode.Blank : AnswerColumns.LookCloser;
                if (code == AnswerColumns.LookCloser) isGood &= ReadText(field, i, row, out code);
                _codes[_columns.Question(i)] = code;
            }

            return isGood;
        }

        private bool ReadText(ReadOnlySpan<byte> field, int column, int row, out byte code)
        {
            var question = _columns.Question(column);
            if (_answers.TryFind(field, question, out code)) return true;
            var isGood = _builder.TryAnswer(ToText(field), question, row, _header.Names[_columns.Field(column)], out code);
            if (isGood) _answers.Add(field, question, code);
            return isGood;
        }
    }
}
