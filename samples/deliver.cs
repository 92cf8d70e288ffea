#:project ../src/Samverkan.Reporting/Samverkan.Reporting.csproj
#:project ../src/Samverkan.Synthetic/Samverkan.Synthetic.csproj
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;
using Samverkan.Synthetic;

// People who do not exist, on the last day of a half-year
Programme programme = ProgrammeCatalog.Stockholmskraften;
LocalDate last = new(2025, 6, 30);
Instant known = Instant.FromUtc(2025, 7, 14, 8, 0);
SyntheticCohort people = SyntheticCohort.Generate(SyntheticSettings.Of(programme), participants: 200, seed: 7);
CohortBuilder builder = new(programme.Id, last, known);
foreach (Journey journey in Journey.FoldAll(people.Entries.Where(entry => entry.Recorded <= known)))
    builder.Add(journey, CohortReading.Of(programme));
CommonIndicatorCounts counts = CommonIndicatorCounts.Of(builder.Build(), CommonIndicatorCatalog.For(programme)!);

// Exact figures leave to somebody, on a ground, and the record has them before there is anything to hand over
string folder = Directory.CreateTempSubdirectory("samverkan-deliver-").FullName;
Delivery? delivery = null;
if (AuthorityTable.TryMake(counts, new AuthorityTableKey("A", "ESO4.1", "more developed"), out AuthorityTable? table, out Refusal? refusal)
    && DeliveryRecord.TryOpen(Path.Combine(folder, "deliveries.jsonl"), out DeliveryRecord? record, out refusal)
    && DeliveryOrder.TryCreate(DeliveryKind.TableForAuthority, "ESF-rådet", SecrecyCatalog.Swedish.Basis("osl-10-28")!, StandardPurposes.Reporting, "projektledaren", known, out DeliveryOrder? order, out refusal)
    && Delivery.TryMake(order, table.ToTable(), record, out delivery, out refusal))
    delivery.WriteTo(folder);
// One line in the record for each delivery: who, on what ground, what, and its checksum. What was refused has neither left nor a line
if (delivery is null)
{
    Console.WriteLine(refusal!.Explain(Language.English));
}
else
{
    Console.WriteLine($"{table} left: {delivery.Entry}");
    Console.WriteLine(File.ReadAllLines(Path.Combine(folder, "deliveries.jsonl")).Length);
}

Directory.Delete(folder, recursive: true);
