using System.Text;
using ForBedring.Json;
using ForBedring.Rules;

namespace ForBedring.Tests.Planning;

/// <summary>A plan in JSON that holds every member of the format, each kind of everything once.</summary>
internal static class RichPlan
{
    /// <summary>In the form the library writes.</summary>
    public static string Json { get; } = Form(Source);

    public static string Form(string json) => Encoding.UTF8.GetString(JsonText.Write(JsonValue.Parse(Encoding.UTF8.GetBytes(json), new ReadProblems())!.WriteTo));

    private const string Source = """
    {
      "schema": 1, "id": "lab-2024", "language": "nn", "title": "Forbetringsplan", "sensitivity": { "text": "Intern", "colour": "gul" }, "category": "Arbeidsmiljø",
      "lastUpdated": "2024-03-05", "placement": { "level": "Section", "unit": "lab" }, "cycleYear": 2024, "provenance": "Authored", "status": "Adopted",
      "owner": { "role": "SectionLeader", "unit": "lab", "quantity": "One" },
      "preparedBy": { "role": "Smittevern", "label": { "nb": "smittevernsykepleier", "nn": "smittevernsjukepleiar", "en": "infection control nurse" }, "collective": false },
      "source": "2024-februar",
      "answerFrame": { "referent": "lab+rontgen", "isGroup": true, "leaderMeant": "Section", "clarification": { "nb": "Seksjonen du arbeider i", "nn": "Seksjonen du arbeider i", "en": "The section you work in" } },
      "form": { "columnHeaders": 2, "strayRows": 1, "joinedRows": ["A"], "columnProblems": ["Status"], "ownersDropped": 1, "unplaced": ["Notat under tabellen"] },
      "acceptedProposals": ["F1", "F2"],
      "columnGuidance": {
        "area": { "nb": "Hva er problemet?", "nn": "Kva er problemet?", "en": "What is the problem?" }, "goal": { "nb": "m", "nn": "m", "en": "g" }, "measure": { "nb": "t", "nn": "t", "en": "m" },
        "responsible": { "nb": "a", "nn": "a", "en": "r" }, "deadline": { "nb": "f", "nn": "f", "en": "d" }, "evaluation": { "nb": "e", "nn": "e", "en": "e" }, "correction": { "nb": "k", "nn": "k", "en": "c" }
      },
      "themes": [
        { "position": 1, "number": 1, "heading": "Sikkerhetsklima", "theme": "safety-climate", "audience": "All", "areas": [
          { "row": 1, "id": "A", "heading": "Avvik", "kind": "Improve", "problem": "Få melde",
            "causes": [ { "id": "c1", "text": "Tung løysing", "method": "RootCauseAnalysis", "parent": null }, { "id": "c2", "text": "Mange felt", "method": "CauseMap", "parent": "c1" } ],
            "goals": [
              { "id": "g1", "kind": "Numeric", "text": "Minst 90 %", "indicator": "Reports", "unit": "%", "scale": { "lowest": 0, "highest": 100 }, "comparator": "AtLeast", "target": 90.5, "tolerance": 0.5, "direction": "Increase",
                "baseline": { "value": 61.25, "from": "2023-01-01", "to": "2023-12-31", "n": 400 }, "dueText": "1. juni 2025", "carriedOverFrom": "g0" },
              { "id": "g2", "kind": "ZeroTolerance", "text": "Ingen", "indicator": "Harm" },
              { "id": "g3", "kind": "Milestone", "text": "Kurs halde", "due": { "text": "hausten 2024", "kind": "Dated", "earliest": "2024-08-01", "latest": "2024-12-31", "precision": "Season", "bound": "On", "flags": ["CoarseSeason"] } },
              { "id": "g4", "kind": "Qualitative", "text": "Trygt å seie frå" }
            ],
            "measures": [
              { "id": "m1", "text": "Kortare skjema", "state": "Corrected", "initialState": "Proposed", "responsible": [ { "relation": "Accountable", "role": "SectionLeader", "unit": "lab", "quantity": "One" }, { "relation": "Contributor", "role": "Prosjekt", "label": { "nb": "prosjektgruppe", "nn": "prosjektgruppe", "en": "project group" }, "collective": true } ],
                "deadlineText": "1. september 2024", "prediction": "Fleire melder", "design": { "firstEvaluation": "2024-06-01", "indicator": "Reports", "plannedPoints": 12, "latencyDays": 14 },
                "origin": { "kind": "Proposal", "proposal": "F1" }, "generation": 1, "urgent": false, "sharedAs": "S1", "campaignPhases": ["start", "drift"], "arenas": ["StaffMeeting"], "externalSystems": ["avvikssystemet"], "carryCount": 0,
                "log": [
                  { "on": "2024-01-02", "what": "ChangeText", "text": "Kortare skjema" },
                  { "on": "2024-01-03", "what": "Adopt" },
                  { "on": "2024-01-04", "what": "PutOnHold", "reason": "ferie", "review": "2024-02-01" },
                  { "on": "2024-01-05", "what": "Resume" },
                  { "on": "2024-01-06", "what": "Start" },
                  { "on": "2024-01-07", "what": "LogProgress", "note": "skjemaet er prøvd" },
                  { "on": "2024-01-08", "what": "MoveDeadline", "toText": "1. oktober 2024", "reason": "sjukdom" },
                  { "on": "2024-01-08", "what": "MoveDeadline", "to": { "text": "Feb. 25", "kind": "Dated", "earliest": "2025-02-01", "latest": "2025-02-28", "precision": "Month", "bound": "On", "flags": ["DayOrYear"], "alternative": { "earliest": "2025-02-25", "latest": "2025-02-25" } }, "reason": "endå meir" },
                  { "on": "2024-01-09", "what": "ChangeResponsible", "responsible": [ { "relation": "Accountable", "role": "SectionLeader", "unit": "lab", "quantity": "One" }, { "relation": "Contributor", "role": "Prosjekt", "label": { "nb": "prosjektgruppe", "nn": "prosjektgruppe", "en": "project group" }, "collective": true } ] },
                  { "on": "2024-01-10", "what": "Complete", "percentDone": 90 },
                  { "on": "2024-02-10", "what": "Evaluate", "evaluation": { "by": [ { "role": "QualityAdviser" } ], "fidelity": "Partly", "verdict": "Effect", "claimedGrade": "Signal",
                      "evidence": [ { "kind": "Note", "text": "fleire seier ifrå" }, { "kind": "Feedback", "source": "puls", "people": 12, "released": true }, { "kind": "Figures", "indicator": "Reports", "change": "Better", "highestGrade": "Signal", "released": true, "comparable": true } ],
                      "note": "ja", "outcome": "NotReached", "goal": "g1", "figure": { "numerator": 320, "denominator": 400, "per": 100 } } },
                  { "on": "2024-02-11", "what": "ReopenEvaluation", "reason": "feil tal" },
                  { "on": "2024-02-12", "what": "Evaluate", "evaluation": { "by": [], "fidelity": "AsPlanned", "verdict": "Unclear", "claimedGrade": "Judgement", "missingData": "fleire månader", "nextEvaluation": "2024-03-01", "figure": { "amount": 79.50 } } },
                  { "on": "2024-03-01", "what": "Evaluate", "evaluation": { "by": [ { "role": "QualityAdviser" } ], "fidelity": "AsPlanned", "verdict": "PartialEffect", "claimedGrade": "Judgement", "note": "litt" } },
                  { "on": "2024-03-02", "what": "Correct", "decision": "Adjustment", "reason": "for tungt", "successors": [ { "id": "m2", "text": "Eitt felt", "deadline": { "text": "2024-12-31", "kind": "Dated", "earliest": "2024-12-31", "latest": "2024-12-31", "precision": "Day", "bound": "NoLaterThan" }, "responsible": [ { "relation": "Accountable", "role": "SectionLeader" } ] } ] }
                ] },
              { "id": "m2", "text": "Eitt felt", "state": "Proposed", "responsible": [ { "relation": "Accountable", "role": "SectionLeader" } ], "deadline": { "text": "2024-12-31", "kind": "Dated", "earliest": "2024-12-31", "latest": "2024-12-31", "precision": "Day", "bound": "NoLaterThan" },
                "origin": { "kind": "Successor", "measure": "m1" }, "predecessor": "m1", "generation": 2 },
              { "id": "m3", "text": "Tavlemøte kvar veke", "state": "InProgress", "deadline": { "text": "løpande", "kind": "Open", "from": "2024-01-01" }, "review": { "atLeast": 1, "per": "Quarter", "from": "2024-01-01" },
                "recurrence": { "atLeast": 1, "per": "Week", "from": "2024-01-01", "until": "2024-12-31", "approximate": true }, "origin": { "kind": "CarriedOver", "plan": "lab-2023", "measure": "m9" }, "urgent": true, "carryCount": 1,
                "initialState": "InProgress", "log": [ { "on": "2024-02-01", "what": "LogOccurrence", "held": "2024-01-31", "arena": "tavla" } ] },
              { "id": "m4", "text": "Prosedyre", "responsibleText": "Seksjonsleder", "state": "Standardised", "initialState": "Proposed", "origin": { "kind": "Standard" }, "deadline": { "text": "tbd", "kind": "Unspecified", "reason": "ToBeDecided" }, "log": [
                  { "on": "2024-01-03", "what": "Adopt" }, { "on": "2024-01-06", "what": "Start" }, { "on": "2024-01-10", "what": "Complete" },
                  { "on": "2024-02-10", "what": "Evaluate", "evaluation": { "by": [ { "role": "QualityAdviser", "quantity": "Some" } ], "fidelity": "AsPlanned", "verdict": "Effect", "claimedGrade": "Judgement", "note": "ja" } },
                  { "on": "2024-02-11", "what": "Standardise", "place": "prosedyre 7", "owner": { "role": "QualityAdviser", "unit": "lab" }, "holdCheck": "2024-09-01", "onceOnly": "nei" } ] },
              { "id": "m5", "text": "Nei takk", "state": "Discarded", "initialState": "Proposed", "origin": { "kind": "Direct" }, "log": [ { "on": "2024-01-03", "what": "Reject", "reason": "nei" } ] },
              { "id": "m6", "text": "Stoppa", "state": "Discarded", "initialState": "Proposed", "deadline": { "text": "etter ferien", "kind": "Unresolved" }, "log": [ { "on": "2024-01-03", "what": "Cancel", "reason": "nei", "learned": "mykje" } ] },
              { "id": "m7", "text": "Vidare", "state": "CarriedOver", "initialState": "Planned", "log": [ { "on": "2024-01-03", "what": "CarryOver", "plan": "lab-2025", "twin": "m7" } ] }
            ],
            "responsibleText": "Seksjonsleder", "deadlineText": "Ultimo 2024", "evaluationText": "følges opp i AMU", "correctionText": "ikkje enno",
            "origins": [ { "kind": "Survey", "round": "2024-februar", "theme": "safety-climate", "referent": "lab+rontgen", "isGroup": true }, { "kind": "Workshop", "signal": "S-4" }, { "kind": "External", "source": "pulse", "reference": "P-1" } ],
            "selectedAsExtreme": true, "arenas": ["StaffMeeting", "WorkEnvironmentCommittee"], "notes": "merknad" },
          { "row": 2, "id": "B", "heading": "Team", "kind": "Keep", "problem": "Skal halde", "causes": [], "goals": [], "measures": [],
            "responsible": [ { "relation": "Joint", "role": "SectionLeader" }, { "relation": "InCollaborationWith", "role": "SafetyService" } ],
            "deadline": { "text": "2024-12-01", "kind": "Dated", "earliest": "2024-12-01", "latest": "2024-12-01", "precision": "Day", "bound": "On" },
            "closing": { "on": "2024-03-01", "outcome": "NotReachedAccepted", "acceptedBy": { "role": "ClinicHead" }, "reason": "godt nok", "holdCheck": "figur" } }
        ] },
        { "position": 2, "number": null, "heading": "Oppfølging", "areas": [] }
      ],
      "participation": [
        { "party": { "role": "SafetyRepresentative" }, "phase": "Plan", "date": { "text": "2024-01-02", "kind": "Dated", "earliest": "2024-01-02", "latest": "2024-01-02", "precision": "Day", "bound": "On" }, "manner": "Met", "coverage": { "kind": "Own", "count": 2 } },
        { "party": { "role": "UnionRepresentative" }, "phase": "Plan", "dateText": "januar 2024", "manner": "InWriting", "coverage": { "kind": "SharedAcross", "units": ["lab", "rontgen"] } },
        { "party": { "role": "UnionRepresentative" }, "phase": "Do", "coverage": { "kind": "FromHigherLevel", "unit": "klinikk", "vacantBetween": ["avd"] }, "absent": "ingen" },
        { "party": { "role": "SafetyRepresentative" }, "phase": "Do", "coverage": { "kind": "Vacant", "reason": "ledig", "nearest": "klinikk" }, "absent": "ledig" },
        { "party": { "role": "ChiefSafetyRepresentative" }, "phase": "Check", "coverage": { "kind": "NotRequired", "reason": "lite" }, "absent": "lite" },
        { "party": { "role": "WorkEnvironmentCommittee" }, "phase": "Act", "coverage": { "kind": "NotRecorded" }, "absent": "ukjent" }
      ],
      "versions": [ { "number": 1, "adoptedOn": "2024-01-05", "adoptedBy": { "role": "LeaderGroup" }, "contentHash": "ab", "added": ["areas/A"], "removed": ["areas/X"], "changed": ["plan"], "content": { "plan": "12", "areas/A": "34" } } ],
      "goalLinks": [ { "goal": "g1", "parentPlan": "klinikk-2024", "parentGoal": "k1" } ],
      "review": { "today": "2024-01-01" },
      "labelOverride": { "reason": "innsyn", "role": "HospitalDirector" }
    }
    """;
}
