// The one place that chooses the host: binding attributes and contexts have the same names in both.
#if REQNROLL
global using Reqnroll;
#else
global using Scenarios.Running;
#endif
