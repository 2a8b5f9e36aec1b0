using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A length of time in calendar days (<i>dager</i>). Never mixed with <see cref="Weeks"/> or <see cref="WorkingDays"/> by accident.</summary>
/// <remarks>Any decimal, also negative. Equality compares the exact value. The default is 0 days.</remarks>
public readonly struct Days : IEquatable<Days>, IComparable<Days>
{
    /// <summary>A number of days.</summary>
    public Days(decimal value) => Value = value;

    /// <summary>The number of days.</summary>
    public decimal Value { get; }

    /// <summary>Seven days are a week.</summary>
    public Weeks ToWeeks() => new(Value / 7);

    /// <summary>The same days.</summary>
    public Days ToDays() => this;

    /// <inheritdoc/>
    public int CompareTo(Days other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Days other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Days other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The number and its unit.</summary>
    public override string ToString() => NumberText.Machine(Value) + " days";

    /// <summary>The sum.</summary>
    public static Days operator +(Days left, Days right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static Days operator -(Days left, Days right) => new(left.Value - right.Value);

    /// <summary>The ratio of two lengths, without unit.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0 days.</exception>
    public static decimal operator /(Days left, Days right) => left.Value / right.Value;

    /// <summary>Whether two lengths are equal.</summary>
    public static bool operator ==(Days left, Days right) => left.Equals(right);

    /// <summary>Whether two lengths differ.</summary>
    public static bool operator !=(Days left, Days right) => !left.Equals(right);
}

/// <summary>A length of time in weeks of seven days (<i>uker</i>).</summary>
/// <remarks>Any decimal, also negative. Equality compares the exact value. The default is 0 weeks.</remarks>
public readonly struct Weeks : IEquatable<Weeks>, IComparable<Weeks>
{
    /// <summary>A number of weeks.</summary>
    public Weeks(decimal value) => Value = value;

    /// <summary>The number of weeks.</summary>
    public decimal Value { get; }

    /// <summary>The same length in days: a week is seven.</summary>
    public Days ToDays() => new(Value * 7);

    /// <inheritdoc/>
    public int CompareTo(Weeks other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Weeks other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Weeks other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The number and its unit.</summary>
    public override string ToString() => NumberText.Machine(Value) + " weeks";

    /// <summary>The sum.</summary>
    public static Weeks operator +(Weeks left, Weeks right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static Weeks operator -(Weeks left, Weeks right) => new(left.Value - right.Value);

    /// <summary>The ratio of two lengths, without unit.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0 weeks.</exception>
    public static decimal operator /(Weeks left, Weeks right) => left.Value / right.Value;

    /// <summary>Whether two lengths are equal.</summary>
    public static bool operator ==(Weeks left, Weeks right) => left.Equals(right);

    /// <summary>Whether two lengths differ.</summary>
    public static bool operator !=(Weeks left, Weeks right) => !left.Equals(right);
}

/// <summary>A length of time in working days (<i>virkedager</i>). Which days count is the calendar's rule; there is no way to calendar days without it.</summary>
/// <remarks>A whole number, negative when counted backwards. The default is 0.</remarks>
public readonly struct WorkingDays : IEquatable<WorkingDays>, IComparable<WorkingDays>
{
    /// <summary>A number of working days.</summary>
    public WorkingDays(int value) => Value = value;

    /// <summary>The number of working days.</summary>
    public int Value { get; }

    /// <inheritdoc/>
    public int CompareTo(WorkingDays other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(WorkingDays other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WorkingDays other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value;

    /// <summary>The number and its unit.</summary>
    public override string ToString() => NumberText.Machine(Value) + " working days";

    /// <summary>The sum.</summary>
    public static WorkingDays operator +(WorkingDays left, WorkingDays right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static WorkingDays operator -(WorkingDays left, WorkingDays right) => new(left.Value - right.Value);

    /// <summary>Whether two lengths are equal.</summary>
    public static bool operator ==(WorkingDays left, WorkingDays right) => left.Equals(right);

    /// <summary>Whether two lengths differ.</summary>
    public static bool operator !=(WorkingDays left, WorkingDays right) => !left.Equals(right);
}

/// <summary>A number of patients (<i>antall pasienter</i>); a decimal, since a computed list need not be whole.</summary>
/// <remarks>Any decimal. The default is 0 patients.</remarks>
public readonly struct PatientCount : IEquatable<PatientCount>, IComparable<PatientCount>
{
    /// <summary>A number of patients.</summary>
    public PatientCount(decimal value) => Value = value;

    /// <summary>The number of patients.</summary>
    public decimal Value { get; }

    /// <inheritdoc/>
    public int CompareTo(PatientCount other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(PatientCount other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PatientCount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The number and its unit.</summary>
    public override string ToString() => NumberText.Machine(Value) + " patients";

    /// <summary>The sum.</summary>
    public static PatientCount operator +(PatientCount left, PatientCount right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static PatientCount operator -(PatientCount left, PatientCount right) => new(left.Value - right.Value);

    /// <summary>Patients over weeks are a rate per week.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0 weeks.</exception>
    public static PerWeek operator /(PatientCount left, Weeks right) => new(left.Value / right.Value);

    /// <summary>Patients over a rate are the weeks it takes.</summary>
    /// <exception cref="DivideByZeroException">The rate is 0.</exception>
    public static Weeks operator /(PatientCount left, PerWeek right) => new(left.Value / right.Value);

    /// <summary>Whether two numbers are equal.</summary>
    public static bool operator ==(PatientCount left, PatientCount right) => left.Equals(right);

    /// <summary>Whether two numbers differ.</summary>
    public static bool operator !=(PatientCount left, PatientCount right) => !left.Equals(right);
}

/// <summary>A rate of patients per week of seven days (<i>per uke</i>).</summary>
/// <remarks>Any decimal. The default is 0 per week.</remarks>
public readonly struct PerWeek : IEquatable<PerWeek>, IComparable<PerWeek>
{
    /// <summary>A number of patients per week.</summary>
    public PerWeek(decimal value) => Value = value;

    /// <summary>Patients per week.</summary>
    public decimal Value { get; }

    /// <summary>The rate per working day, where a week has a given number of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of working days is not from 1 to 7.</exception>
    public PerWorkingDay ToPerWorkingDay(int workingDaysPerWeek) => workingDaysPerWeek is >= 1 and <= 7
        ? new(Value / workingDaysPerWeek)
        : throw new ArgumentOutOfRangeException(nameof(workingDaysPerWeek), workingDaysPerWeek, "A week has from 1 to 7 working days.");

    /// <inheritdoc/>
    public int CompareTo(PerWeek other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(PerWeek other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PerWeek other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The rate and its unit.</summary>
    public override string ToString() => NumberText.Machine(Value) + " per week";

    /// <summary>The sum.</summary>
    public static PerWeek operator +(PerWeek left, PerWeek right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static PerWeek operator -(PerWeek left, PerWeek right) => new(left.Value - right.Value);

    /// <summary>A rate over a time is a number of patients.</summary>
    public static PatientCount operator *(PerWeek left, Weeks right) => new(left.Value * right.Value);

    /// <summary>The ratio of two rates, without unit.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static decimal operator /(PerWeek left, PerWeek right) => left.Value / right.Value;

    /// <summary>Whether two rates are equal.</summary>
    public static bool operator ==(PerWeek left, PerWeek right) => left.Equals(right);

    /// <summary>Whether two rates differ.</summary>
    public static bool operator !=(PerWeek left, PerWeek right) => !left.Equals(right);
}

/// <summary>A rate of patients per working day (<i>per virkedag</i>).</summary>
/// <remarks>Any decimal. The default is 0 per working day.</remarks>
public readonly struct PerWorkingDay : IEquatable<PerWorkingDay>, IComparable<PerWorkingDay>
{
    /// <summary>A number of patients per working day.</summary>
    public PerWorkingDay(decimal value) => Value = value;

    /// <summary>Patients per working day.</summary>
    public decimal Value { get; }

    /// <summary>The rate per week, where a week has a given number of working days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of working days is not from 1 to 7.</exception>
    public PerWeek ToPerWeek(int workingDaysPerWeek) => workingDaysPerWeek is >= 1 and <= 7
        ? new(Value * workingDaysPerWeek)
        : throw new ArgumentOutOfRangeException(nameof(workingDaysPerWeek), workingDaysPerWeek, "A week has from 1 to 7 working days.");

    /// <inheritdoc/>
    public int CompareTo(PerWorkingDay other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(PerWorkingDay other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PerWorkingDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The rate and its unit.</summary>
    public override string ToString() => NumberText.Machine(Value) + " per working day";

    /// <summary>The sum.</summary>
    public static PerWorkingDay operator +(PerWorkingDay left, PerWorkingDay right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static PerWorkingDay operator -(PerWorkingDay left, PerWorkingDay right) => new(left.Value - right.Value);

    /// <summary>Whether two rates are equal.</summary>
    public static bool operator ==(PerWorkingDay left, PerWorkingDay right) => left.Equals(right);

    /// <summary>Whether two rates differ.</summary>
    public static bool operator !=(PerWorkingDay left, PerWorkingDay right) => !left.Equals(right);
}
