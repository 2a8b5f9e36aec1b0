namespace ForBedring.Samples.Web;

/// <summary>The page that a team meets in a browser: three files in, a safe report out. No script.</summary>
internal static class StartPage
{
    public const string Html = """
        <!DOCTYPE html>
        <html lang="nb">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Rapport fra en undersøkelse</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; }
        label { display: block; margin-top: 1.2rem; font-weight: 600; }
        .hint { margin: 0; }
        input, select, button { font: inherit; max-width: 100%; }
        button { margin-top: 1.6rem; padding: .5rem 1.2rem; }
        :focus-visible { outline: 3px solid; outline-offset: 2px; }
        </style>
        </head>
        <body>
        <main>
        <h1>Rapport fra en undersøkelse</h1>
        <p>Velg de tre filene. Rapporten viser bare tall som ikke kan føres tilbake til enkeltpersoner eller små grupper.</p>
        <form action="/surveys/report?format=html" method="post" enctype="multipart/form-data">
        <label for="responses">Svar</label>
        <p class="hint" id="responses-hint">CSV med én rad for hver besvarelse: enhet og ett svar for hvert spørsmål.</p>
        <input type="file" id="responses" name="responses" accept=".csv,text/csv" aria-describedby="responses-hint" required>
        <label for="organisation">Organisasjon</label>
        <p class="hint" id="organisation-hint">CSV med id, overordnet enhet, navn, nivå og antall.</p>
        <input type="file" id="organisation" name="organisation" accept=".csv,text/csv" aria-describedby="organisation-hint" required>
        <label for="instrument">Spørreskjema</label>
        <p class="hint" id="instrument-hint">JSON med spørsmålene og skalaene.</p>
        <input type="file" id="instrument" name="instrument" accept=".json,application/json" aria-describedby="instrument-hint" required>
        <div><button type="submit">Lag rapporten</button></div>
        </form>
        </main>
        </body>
        </html>
        """;
}
