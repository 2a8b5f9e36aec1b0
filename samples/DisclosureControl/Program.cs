// Protects any table of counts, not only surveys: which cells may be shown so that nobody can be worked out,
// or whether a table someone else made keeps that promise.
using System.CommandLine;
using ForBedring.Json;
using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Samples;

var caseFile = CliOptions.File("--case", "The table: threshold, units, groups with counts, cells, as forbedring-disclosure/1.");
var auditFile = CliOptions.File("--audit", "A table to audit. Its shown cells are its list 'shown', else those marked 'released', else all. With --case: an answer to that case.");
var outFile = CliOptions.Out();
var ledgerFile = CliOptions.File("--ledger", "With --case: the last answer about the same table (JSON), whose shown cells were released. Read, decided with, and written back. Made where there is none.");
var objective = CliOptions.OneOf("--objective", "Withhold where it hurts the fewest respondents, or the fewest cells.", "respondents", "cells");
var explain = new Option<bool>("--explain") { Description = "Say for each withheld cell what a reader could compute if it were shown. For the data controller: it holds counts." };
var improve = new Option<int>("--improve") { Description = "Extra attempts at withholding less where cells cross.", HelpName = "ROUNDS" };
var command = new RootCommand("Decides which cells of a table may be shown, or audits a table.") { caseFile, auditFile, outFile, objective, explain, improve, ledgerFile };

return Cli.Run(command, args, (options, run) =>
{
    var table = options.GetValue(caseFile);
    var other = options.GetValue(auditFile);
    if (table is null && other is null) run.StopForUsage("Give --case FILE or --audit FILE.");
    if (options.GetValue(improve) < 0) run.StopForUsage("--improve must be 0 or more.");
    var problem = run.Required(run.ReadWhole(table ?? other!, utf8 => DisclosureJson.ReadProblem(utf8)));
    if (other is not null) Audit(run, problem, other, options.GetValue(outFile));
    else Protect(run, problem, options);
});

void Protect(ProgramRun run, DisclosureProblem problem, ParseResult options)
{
    var ledger = KeptFile.Open(run, options.GetValue(ledgerFile), options.GetValue(outFile));
    if (ledger.Content is { } content) problem = problem.WithReleased(run.Required(run.Accept(ledger.Path!, DisclosureJson.ReadShown(content, problem))));
    var minimise = options.GetValue(objective) == "cells" ? DisclosureObjective.FewestCells : DisclosureObjective.FewestRespondents;
    // What was released stays released. If that alone gives a group away, it is named and nothing is written.
    var released = DisclosureAudit.Of(problem, problem.Cells.Where(c => c.IsReleased).Select(c => c.Id));
    Refuse(released);
    var plan = problem.Decide(new DisclosureOptions(minimise, improveRounds: options.GetValue(improve)));
    plan.Findings.ThrowIfRefused();
    foreach (var finding in plan.Findings) run.Tell(finding);
    ledger.Keep(DisclosureJson.WritePlan(plan));
    run.Write(options.GetValue(outFile), DisclosureJson.WritePlan(plan, options.GetValue(explain)));
}

void Audit(ProgramRun run, DisclosureProblem problem, string path, string? to)
{
    var listed = run.Required(run.ReadWhole(path, utf8 => DisclosureJson.ReadShown(utf8, problem)));
    var audit = DisclosureAudit.Of(problem, listed);
    run.Write(to, DisclosureJson.WriteAudit(audit));
    Refuse(audit);
}

void Refuse(DisclosureAudit audit)
{
    if (audit.IsSafe) return;
    var subject = new Subject("disclosure", "");
    if (!audit.IsComplete) throw new RuleViolationException(new([DisclosureRules.CannotVerify.Find(FindingPolicy.Default, subject)]));
    throw new RuleViolationException(new(audit.Leaks.Select(l => DisclosureRules.AlreadyExposed.Find(FindingPolicy.Default, subject, ("witness", l.Describe())))));
}
