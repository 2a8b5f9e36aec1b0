using ForBedring.Benchmarks;
using ForBedring.Peers;

// dotnet run -c Release --project benchmarks/ForBedring.Peers            ratios to the peers, measured in this process; results are compared before anything is timed
// dotnet run -c Release --project benchmarks/ForBedring.Peers -- NAME…   limits it to those workloads (reading, survey)
IGateWorkload[] workloads = [new ReadingPeers(), new SurveyPeers()];
return Gate.Run(workloads.Where(w => args.Length == 0 || args.Contains(w.Name, StringComparer.OrdinalIgnoreCase)), Console.Out);
