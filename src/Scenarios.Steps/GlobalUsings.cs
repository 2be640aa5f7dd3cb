global using Reqnroll;
