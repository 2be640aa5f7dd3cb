Feature: 6.9 None-Selector: members that one lists oneself
  A Service without a selector has no Pods of its own. Whoever makes it lists its members: machines outside the cluster, say. To callers inside it is a
  Service like others: a name, a ClusterIP, requests spread.

  Since the book: the list is better written as an EndpointSlice; kubectl warns that Endpoints are deprecated, and the cluster copies them to a slice.

  Background:
    Given the manifest "outside.yaml"
    And the manifest "sample-none-selector.yaml"

  @S3-23 @S3-21
  Scenario: Nobody is listed: nobody answers
    When I run "kubectl describe service sample-none-selector | grep -E 'Selector|Endpoints'"
    Then the output is:
      """
      Selector:                 <none>
      Endpoints:                <none>
      """
    When I curl "http://sample-none-selector:8080"
    Then the request fails with "connection refused"

  @S3-21 @S3-23
  Scenario: Two members, listed as Endpoints
    The book's 192.168.1.1 and 192.168.1.2 stand for machines outside. Two Pods take their parts.

    When I run:
      """
      kubectl apply -f - <<END
      apiVersion: v1
      kind: Endpoints
      metadata:
        name: sample-none-selector
      subsets:
        - addresses:
            - ip: $(kubectl get pod outside-a -o jsonpath='{.status.podIP}')
            - ip: $(kubectl get pod outside-b -o jsonpath='{.status.podIP}')
          ports:
            - port: 80
      END
      """
    Then the output is:
      """
      endpoints/sample-none-selector created
      """
    And the error output is:
      """
      Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
      """
    When I curl "http://sample-none-selector:8080" 200 times
    Then the responses spread evenly across 2 Pods

  @S3-25
  Scenario: Its name is an address, where an ExternalName is another name
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short sample-none-selector.default.svc.cluster.local > answer
      test "$(cat answer)" = "$(kubectl get service sample-none-selector -o jsonpath='{.spec.clusterIP}')" && echo the ClusterIP
      """
    Then the output is:
      """
      the ClusterIP
      """

  @S3-22
  Scenario: With a node port traffic comes in and goes out again
    It works, though one could have called the members at once.

    When I run:
      """
      kubectl apply -f - <<END
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata:
        name: sample-none-selector-1
        labels:
          kubernetes.io/service-name: sample-none-selector
      addressType: IPv4
      ports:
        - port: 80
      endpoints:
        - addresses: ["$(kubectl get pod outside-a -o jsonpath='{.status.podIP}')"]
      END
      kubectl patch service sample-none-selector -p '{"spec":{"type":"NodePort","ports":[{"port":8080,"nodePort":30087}]}}'
      """
    And 3 seconds pass
    And I curl "http://172.18.0.4:30087" from outside the cluster
    Then the response contains "outside-a"

  @S3-24
  Scenario: A database outside in production, inside in staging: the application says db
    When I run:
      """
      kubectl create namespace staging
      kubectl create namespace production
      kubectl -n staging create deployment db --image=amsy810/echo-nginx:v2.0
      kubectl -n staging expose deployment db --port=8080 --target-port=80
      kubectl -n production apply -f - <<END
      apiVersion: v1
      kind: Service
      metadata:
        name: db
      spec:
        ports:
          - port: 8080
            targetPort: 80
      ---
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata:
        name: db-1
        labels:
          kubernetes.io/service-name: db
      addressType: IPv4
      ports:
        - port: 80
      endpoints:
        - addresses: ["$(kubectl get pod outside-a -o jsonpath='{.status.podIP}')"]
      END
      sleep 30
      """
    And I run:
      """
      for NAMESPACE in staging production; do
        kubectl run -n $NAMESPACE --image=centos:7 --restart=Never --rm -i -q app -- curl -s -o /dev/null -w "$NAMESPACE %{http_code}\n" http://db:8080
      done
      """
    Then the output is:
      """
      staging 200
      production 200
      """
