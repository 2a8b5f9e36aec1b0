using BenchmarkDotNet.Running;
using ForBedring.Benchmarks;
using ForBedring.Benchmarks.Growing;
using ForBedring.Benchmarks.Indicators;
using ForBedring.Benchmarks.Releases;

// dotnet run -c Release -- gate [NAME…]    prints "name value goal ok|short" per line; a name limits it to that workload (S, C, …)
// dotnet run -c Release -- growth [WORD…]  prints ns an item for n, 10 n and 100 n of every public operation on a collection; fails above n log n
// dotnet run -c Release -- calibration       how often an evaluation says what, when nothing changed and when something did
// dotnet run -c Release -- privacy         the table of docs/privacy.md
// dotnet run -c Release -- --filter "*"    BenchmarkDotNet
if (args is ["gate", .. var names])
    return Gate.Run(names, Console.Out);
if (args is ["growth", .. var words])
    return Growth.Run(words, Console.Out);
if (args is ["calibration"])
    return Calibration.Run(Console.Out);
if (args is ["privacy"])
{
    PrivacyTable.Write(Console.Out);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Gate).Assembly).Run(args);
return 0;
