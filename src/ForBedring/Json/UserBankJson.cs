using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Programme.Users;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>The format of a user bank (<i>brukerbank</i>), <c>forbedring-user-bank/1</c>, in and out: rates, members by opaque id, orders and assignments. It names nobody.</summary>
/// <remarks>A date in words is read against <c>writtenOn</c>. What is written is always in one form: reading it and writing it again gives the same bytes.</remarks>
public static class UserBankJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-user-bank/1";

    private static readonly JsonPart<RemunerationRate> Rate = new JsonObjectPart<RemunerationRate>(
            b => new(b.Get<string>("kind"), new Money(b.Get<decimal>("perHour"), b.Get<string>("currency")), b.Get<LocalDate>("from"), b.Has("until") ? b.Get<LocalDate>("until") : null),
            b => b.Get<decimal>("perHour") < 0 ? "an amount of 0 or more"
                : b.Has("until") && b.Get<LocalDate>("until") < b.Get<LocalDate>("from") ? "a rate whose last day is not before its first" : null)
        .Required("kind", JsonParts.Word, r => r.Kind)
        .Required("perHour", JsonParts.Number, r => r.PerHour.Amount)
        .Required("currency", Currency(), r => r.PerHour.Currency)
        .Required("from", JsonParts.Day, r => r.From)
        .OptionalValue("until", JsonParts.Day, r => r.Until);

    private static readonly JsonPart<BankMember> Member = new JsonObjectPart<BankMember>(
            MemberOf,
            b => (b.Has("status") && b.Get<MemberStatus>("status") == MemberStatus.Left) != b.Has("leftOn") ? "a member who has left, with the day, or one who has not"
                : b.Has("leftOn") && b.Get<LocalDate>("leftOn") < b.Get<LocalDate>("joined") ? "a member who leaves on or after the day of joining" : null)
        .Required("id", JsonParts.Word, m => m.Id)
        .Required("experience", JsonParts.OneOf(("Patient", ExperienceKind.Patient), ("NextOfKin", ExperienceKind.NextOfKin)), m => m.Experience)
        .Required("joined", JsonParts.Day, m => m.Joined)
        .OptionalValue("status", JsonParts.OneOf(("Recruited", MemberStatus.Recruited), ("Trained", MemberStatus.Trained), ("Active", MemberStatus.Active), ("Resting", MemberStatus.Resting), ("Left", MemberStatus.Left)), m => m.Status)
        .OptionalValue("leftOn", JsonParts.Day, m => m.LeftOn)
        .List("fields", JsonParts.Word, m => m.Fields)
        .List("trainings", JsonParts.Day, m => m.Trainings)
        .Flag("employedHere", m => m.IsEmployedHere);

    private static readonly JsonPart<UserRequest> Order = new JsonObjectPart<UserRequest>(
            OrderOf,
            b => b.Has("matchedOn") && b.Get<LocalDate>("matchedOn") < b.Get<LocalDate>("received") ? "an order whose users are found on or after the day it was received"
                : b.Has("status") && !b.Has("matchedOn") && b.Get<RequestStatus>("status") is RequestStatus.Matched or RequestStatus.CarriedOut ? "an order with the day its users were found"
                : b.Has("matchedOn") && (!b.Has("status") || b.Get<RequestStatus>("status") == RequestStatus.Received) ? "an order that says what became of it" : null)
        .Required("id", JsonParts.Word, r => r.Id)
        .Required("orderedBy", JsonParts.Unit, r => r.OrderedBy)
        .Required("purpose", JsonParts.Word, r => r.Purpose)
        .Required("needed", JsonParts.Whole(1, 10_000), r => r.Needed)
        .Required("received", JsonParts.Day, r => r.Received)
        .OptionalValue("level", JsonParts.OneOf(("Individual", ParticipationLevel.Individual), ("Service", ParticipationLevel.Service), ("System", ParticipationLevel.System)), r => r.Level)
        .Optional("period", JsonParts.When, r => r.Period.Equals(ImpreciseDate.Blank) ? null : r.Period)
        .OptionalValue("status", JsonParts.OneOf(("Received", RequestStatus.Received), ("Matched", RequestStatus.Matched), ("Declined", RequestStatus.Declined), ("CarriedOut", RequestStatus.CarriedOut), ("Cancelled", RequestStatus.Cancelled)), r => r.Status)
        .OptionalValue("matchedOn", JsonParts.Day, r => r.MatchedOn);

    private static readonly JsonPart<PaidWork> Work = new JsonObjectPart<PaidWork>(
            b => new(new Assignment(b.Get<string>("id"), b.Get<string>("member"), b.Get<string>("request"), b.Get<LocalDate>("date"), new AssignedWork(b.Get<string>("kind"), b.Get<decimal>("hours"))), b.Has("paidOn") ? b.Get<LocalDate>("paidOn") : null),
            b => b.Get<decimal>("hours") is <= 0 or > 24 ? "hours above 0 and at most 24" : null)
        .Required("id", JsonParts.Word, w => w.Of.Id)
        .Required("member", JsonParts.Word, w => w.Of.Member)
        .Required("request", JsonParts.Word, w => w.Of.Request)
        .Required("date", JsonParts.Day, w => w.Of.Date)
        .Required("kind", JsonParts.Word, w => w.Of.Work.Kind)
        .Required("hours", JsonParts.Number, w => w.Of.Work.Hours)
        .OptionalValue("paidOn", JsonParts.Day, w => w.PaidOn);

    private static readonly JsonObjectPart<UserBank> Document = new JsonObjectPart<UserBank>(DocumentOf, Mismatch)
        .Required("format", JsonParts.Format(Format), _ => Format)
        .OptionalValue("writtenOn", JsonParts.Day, _ => (LocalDate?)null)
        .List("rates", Rate, b => b.Policy.Rates, isRequired: true)
        .List("members", Member, b => b.Members)
        .List("requests", Order, b => b.Requests)
        .List("assignments", Work, b => b.Assignments.Select(a => new PaidWork(a, a.PaidOn)));

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/user-bank-1.schema.json</c>.</summary>
    public static string Schema => JsonParts.SchemaOf(Document, "user-bank", "A user bank, version 1");

    /// <summary>Reads a user bank, listing every problem with its line and path.</summary>
    /// <param name="utf8">The document.</param>
    public static ReadResult<UserBank> Read(byte[] utf8) => JsonParts.ReadDocument(Document, utf8);

    /// <summary>A user bank as UTF-8, indented by two, ending in a line feed. Members are opaque ids; who they are is kept elsewhere.</summary>
    /// <param name="bank">The bank.</param>
    public static byte[] Write(UserBank bank)
    {
        ArgumentNullException.ThrowIfNull(bank);
        return JsonParts.WriteDocument(Document, bank);
    }

    private static JsonScalar<string> Currency() => new((v, _) => CurrencyOf(v), (w, text) => w.WriteStringValue(text), w =>
    {
        w.WriteString("type", "string");
        w.WriteString("pattern", "^[A-Z]{3}$");
    });

    private static string CurrencyOf(JsonValue value)
    {
        var text = value.Text();
        if (Money.IsCurrency(text)) return text;
        if (value.Kind == System.Text.Json.JsonValueKind.String) value.Refuse("a currency of three capital letters, as in NOK");
        return "NOK";
    }

    private static BankMember MemberOf(JsonBag b)
    {
        var member = b.List<string>("fields").Aggregate(BankMember.Create(b.Get<string>("id"), b.Get<ExperienceKind>("experience"), b.Get<LocalDate>("joined")), (m, f) => m.AddField(f));
        member = b.List<LocalDate>("trainings").Aggregate(member, (m, d) => m.Train(d)).WithEmployment(b.Find<bool>("employedHere"));
        if (b.Has("leftOn")) return member.Leave(b.Get<LocalDate>("leftOn"));
        return b.Has("status") ? member.WithStatus(b.Get<MemberStatus>("status")) : member;
    }

    private static UserRequest OrderOf(JsonBag b)
    {
        var order = UserRequest.Create(b.Get<string>("id"), b.Get<UnitId>("orderedBy"), b.Get<string>("purpose"), b.Get<int>("needed"), b.Get<LocalDate>("received"))
            .WithLevel(b.Has("level") ? b.Get<ParticipationLevel>("level") : ParticipationLevel.Service, b.Find<ImpreciseDate>("period"));
        if (b.Has("matchedOn")) order = order.Match(b.Get<LocalDate>("matchedOn"));
        return (b.Has("status") ? b.Get<RequestStatus>("status") : RequestStatus.Received) switch
        {
            RequestStatus.Declined => order.Decline(),
            RequestStatus.CarriedOut => order.CarryOut(),
            RequestStatus.Cancelled => order.Cancel(),
            _ => order,
        };
    }

    private static string? Mismatch(JsonBag b)
    {
        var rates = b.List<RemunerationRate>("rates");
        if (rates.Select(r => r.PerHour.Currency).Distinct(StringComparer.Ordinal).Count() > 1) return "rates in one currency";
        if (rates.GroupBy(r => r.Kind, StringComparer.Ordinal).Any(Overlap)) return "rates of a kind that do not hold on the same day";
        var (members, orders, work) = (b.List<BankMember>("members"), b.List<UserRequest>("requests"), b.List<PaidWork>("assignments"));
        if (!ProgrammeJson.IsUnique(members.Select(m => m.Id)) || !ProgrammeJson.IsUnique(orders.Select(o => o.Id)) || !ProgrammeJson.IsUnique(work.Select(w => w.Of.Id))) return "members, orders and assignments that stand once";
        var (known, ordered) = (new HashSet<string>(members.Select(m => m.Id), StringComparer.Ordinal), new HashSet<string>(orders.Select(o => o.Id), StringComparer.Ordinal));
        return work.All(w => known.Contains(w.Of.Member) && ordered.Contains(w.Of.Request)) ? null : "assignments of members and orders that are in the bank";
    }

    private static bool Overlap(IEnumerable<RemunerationRate> rates)
    {
        var ordered = rates.OrderBy(r => r.From).ToList();
        return ordered.Zip(ordered.Skip(1), (a, next) => a.HoldsOn(next.From)).Any(x => x);
    }

    private static UserBank DocumentOf(JsonBag b)
    {
        var bank = b.List<BankMember>("members").Aggregate(UserBank.Create(RemunerationPolicy.Create(b.List<RemunerationRate>("rates"))), (x, m) => x.With(m));
        bank = b.List<UserRequest>("requests").Aggregate(bank, (x, r) => x.With(r));
        return b.List<PaidWork>("assignments").Aggregate(bank, (x, w) => w.PaidOn is { } on ? x.Add(w.Of).Pay(w.Of.Id, on) : x.Add(w.Of));
    }

    private sealed record PaidWork(Assignment Of, LocalDate? PaidOn);
}
